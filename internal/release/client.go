package release

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// maxAnswer bounds what a gateway may answer.
const maxAnswer = 64 << 20

// Client asks a gateway for releases.
type Client struct {
	HTTP *http.Client // signs what it sends
	URL  string       // of the gateway
}

// HandOver asks for the keys of what a decision covers. The decision is used up once the gateway has answered.
func (c *Client) HandOver(ctx context.Context, request HandOverRequest) (*HandOver, error) {
	var handed HandOver
	return &handed, c.post(ctx, "/releases", request, &handed)
}

// Emergency asks for a session while the chain cannot be asked.
func (c *Client) Emergency(ctx context.Context, request EmergencyRequest) (*EmergencyAnswer, error) {
	var told EmergencyAnswer
	return &told, c.post(ctx, "/emergency", request, &told)
}

func (c *Client) post(ctx context.Context, path string, body, into any) error {
	encoded, err := json.Marshal(body)
	if err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, strings.TrimSuffix(c.URL, "/")+path, bytes.NewReader(encoded))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/json")
	answer, err := c.HTTP.Do(request)
	if err != nil {
		return fmt.Errorf("ask the gateway: %w", err)
	}
	defer answer.Body.Close()
	content, err := io.ReadAll(io.LimitReader(answer.Body, maxAnswer))
	if err != nil {
		return fmt.Errorf("read the gateway's answer: %w", err)
	}
	if answer.StatusCode != http.StatusOK {
		return refusalOf(answer.Status, content)
	}
	if err := json.Unmarshal(content, into); err != nil {
		return fmt.Errorf("the gateway's answer is malformed: is %s a gateway of healthd? (%w)", c.URL, err)
	}
	return nil
}

// refusalOf is what an OperationOutcome says. It is somebody else's text, so what could mislead a terminal is quoted.
func refusalOf(status string, content []byte) error {
	var told struct {
		Issue []struct {
			Diagnostics string `json:"diagnostics"`
		} `json:"issue"`
	}
	if err := json.Unmarshal(content, &told); err != nil || len(told.Issue) == 0 || told.Issue[0].Diagnostics == "" {
		return fmt.Errorf("the gateway answers %q", status)
	}
	return fmt.Errorf("the gateway refuses (%s): %s", strings.SplitN(status, " ", 2)[0], printable(told.Issue[0].Diagnostics))
}

func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || (r >= 0x7f && r < 0xa0) {
			return ' '
		}
		return r
	}, text)
}
