package release

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/netip"
	"net/url"
	"time"
)

// notifyTimeout bounds one call of the webhook.
const notifyTimeout = 10 * time.Second

// Notice is what the webhook is told of a release that broke the glass. It holds no health data.
type Notice struct {
	Chain     string `json:"chain"`
	Patient   uint64 `json:"patient"`
	Access    uint64 `json:"access"` // 0 where the chain could not be asked
	Requester uint64 `json:"requester"`
	Time      int64  `json:"time"`
}

type webhook struct {
	address string
	client  *http.Client
}

// newWebhook takes an https address, or any of this machine. Without one there is no webhook.
func newWebhook(address string) (*webhook, error) {
	if address == "" {
		return nil, nil
	}
	parsed, err := url.Parse(address)
	if err != nil || parsed.Host == "" || (parsed.Scheme != "https" && (parsed.Scheme != "http" || !loopback(parsed.Hostname()))) {
		return nil, errors.New("release: the address to notify must be https://…, or http:// on this machine: who was treated in an emergency is nobody else's business")
	}
	return &webhook{address, &http.Client{
		Timeout:       notifyTimeout,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}, nil
}

func loopback(host string) bool {
	address, err := netip.ParseAddr(host)
	return host == "localhost" || (err == nil && address.IsLoopback())
}

func (w *webhook) tell(ctx context.Context, notice Notice) error {
	body, err := json.Marshal(notice)
	if err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, w.address, bytes.NewReader(body))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/json")
	answer, err := w.client.Do(request)
	if err != nil {
		return err
	}
	if err := answer.Body.Close(); err != nil {
		return err
	}
	if answer.StatusCode/100 != 2 {
		return fmt.Errorf("the address to notify answers %s", answer.Status)
	}
	return nil
}

// notifies tells whether a release is told to the webhook.
func (o *Office) notifies(breaksGlass bool) bool { return breaksGlass && o.webhook != nil }

// notifyAll tells the webhook what it does not know yet, oldest first. The receiver may be told twice, and never not at all.
func (o *Office) notifyAll(ctx context.Context, retries *retries) {
	if o.webhook == nil {
		return
	}
	for _, r := range o.journal.Unnotified() {
		if ctx.Err() != nil || !retries.due(0, o.Now()) {
			return
		}
		err := o.webhook.tell(ctx, Notice{Chain: o.ChainID, Patient: r.Patient, Access: r.Access, Requester: r.Requester, Time: r.Time})
		if err == nil {
			err = o.journal.Notified(r.Number)
		}
		if err != nil {
			o.Log.Warn("the webhook was not told of a break-glass release yet", "release", r.Number, "error", err)
		}
		retries.done(0, o.Now(), err)
	}
}
