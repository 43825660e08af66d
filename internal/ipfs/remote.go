package ipfs

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"mime/multipart"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	unixfs "github.com/ipfs/boxo/ipld/unixfs/io"
	"github.com/ipfs/go-cid"
)

// Remote is somebody else's IPFS node, used by Kubo's HTTP RPC: a Kubo, or a node of ours that is run by another
// process ([Node.API]). It is trusted with nothing: what comes back is hashed here, and what is added must get the CID
// that is computed here. Its methods may be called from any goroutine.
type Remote struct {
	base         string
	http         *http.Client
	user         *url.Userinfo
	fetchTimeout time.Duration
}

// OpenRemote prepares the use of a node: http://127.0.0.1:5001, https://name:password@node.example, or unix:///path.
// It does not connect. The fetch timeout bounds each wait for a block; 0 means [DefaultFetchTimeout].
func OpenRemote(endpoint string, fetchTimeout time.Duration) (*Remote, error) {
	where, err := url.Parse(endpoint)
	if err != nil {
		return nil, errors.New("ipfs: the address of the IPFS RPC is not a URL: want the form http://127.0.0.1:5001")
	}
	if fetchTimeout <= 0 {
		fetchTimeout = DefaultFetchTimeout
	}
	r := &Remote{http: &http.Client{}, user: where.User, fetchTimeout: fetchTimeout}
	switch {
	case where.Scheme == "unix" && where.Path != "":
		r.base = "http://node"
		r.http.Transport = &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			return (&net.Dialer{}).DialContext(ctx, "unix", where.Path)
		}}
	case where.Scheme == "http" && !isLoopback(where.Hostname()):
		return nil, fmt.Errorf("ipfs: the RPC at %s would cross the network in the clear: use https, or a tunnel to this machine", where.Host)
	case (where.Scheme == "http" || where.Scheme == "https") && where.Host != "":
		r.base = where.Scheme + "://" + where.Host + strings.TrimSuffix(where.Path, "/")
		r.http.Transport = http.DefaultTransport.(*http.Transport).Clone()
	default:
		return nil, fmt.Errorf("ipfs: cannot use an RPC at %q: want the form http://127.0.0.1:5001", where.Redacted())
	}
	return r, nil
}

// OpenRemoteBy prepares the use of a node whose RPC is reached by a transport that knows how, such as one that signs
// each request.
func OpenRemoteBy(transport http.RoundTripper, endpoint string, fetchTimeout time.Duration) (*Remote, error) {
	r, err := OpenRemote(endpoint, fetchTimeout)
	if err != nil {
		return nil, err
	}
	r.http.Transport = transport
	return r, nil
}

func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || (ip != nil && ip.IsLoopback())
}

// Close drops idle connections.
func (r *Remote) Close() error {
	r.http.CloseIdleConnections()
	return nil
}

// rpc is the path of Kubo's commands.
const rpc = "/api/v0/"

// call runs a command, by its path. The caller closes the body.
func (r *Remote) call(ctx context.Context, command string, arguments url.Values, body io.Reader, contentType string) (io.ReadCloser, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, r.base+command+"?"+arguments.Encode(), body)
	if err != nil {
		return nil, err
	}
	if contentType != "" {
		request.Header.Set("Content-Type", contentType)
	}
	if r.user != nil {
		password, _ := r.user.Password()
		request.SetBasicAuth(r.user.Username(), password)
	}
	response, err := r.http.Do(request)
	if err != nil {
		var failed *url.Error
		if errors.As(err, &failed) {
			err = failed.Err // without the URL, which has arguments
		}
		return nil, fmt.Errorf("%w: the IPFS RPC does not answer: %w", ErrUnreachable, err)
	}
	if response.StatusCode == http.StatusOK {
		return response.Body, nil
	}
	defer response.Body.Close()
	return nil, rpcError(command, response)
}

// rpcError reads Kubo's error, {"Message": "…"}, which tells kinds of failure apart only by its words.
func rpcError(command string, response *http.Response) error {
	text, _ := io.ReadAll(io.LimitReader(response.Body, 4096))
	var failure struct{ Message string }
	if json.Unmarshal(text, &failure) != nil || failure.Message == "" {
		failure.Message = response.Status
	}
	err := fmt.Errorf("ipfs: the RPC's %s failed: %s", command, strings.Join(strings.Fields(failure.Message), " "))
	switch {
	case strings.Contains(failure.Message, "not pinned"):
		return fmt.Errorf("%w: %w", ErrNotPinned, err)
	case strings.Contains(failure.Message, "quota"):
		return fmt.Errorf("%w: %w", ErrQuota, err)
	case strings.Contains(failure.Message, "not found"), strings.Contains(failure.Message, "not available"),
		strings.Contains(failure.Message, "deadline exceeded"), strings.Contains(failure.Message, "timeout"):
		return fmt.Errorf("%w: %w", ErrUnavailable, err)
	}
	return err
}

// Add stores and pins content; see [Node.Add]. It fails where the node lays it out in another way than the chain
// expects.
func (r *Remote) Add(ctx context.Context, content io.Reader) (cid.Cid, error) {
	arguments := url.Values{
		"pin": {"true"}, "quieter": {"true"}, "progress": {"false"}, "cid-version": {"1"}, "hash": {"sha2-256"},
		"raw-leaves": {"true"}, "chunker": {fmt.Sprintf("size-%d", layout.ChunkSize)},
		"max-file-links": {fmt.Sprint(layout.FileDAGWidth)},
	}
	source := &rememberingReader{Reader: content}
	summed, sink := io.Pipe()
	type sum struct {
		root cid.Cid
		err  error
	}
	sums := make(chan sum, 1)
	go func() {
		root, err := Sum(summed)
		_ = summed.CloseWithError(err)
		sums <- sum{root, err}
	}()
	body, form := io.Pipe()
	writer := multipart.NewWriter(form)
	sending := make(chan struct{})
	go func() {
		defer close(sending)
		part, err := writer.CreateFormFile("file", "file")
		if err == nil {
			_, err = io.Copy(part, io.TeeReader(source, sink))
		}
		if err == nil {
			err = writer.Close()
		}
		_ = sink.CloseWithError(err) // nil ends it as EOF
		_ = form.CloseWithError(err)
	}()
	answer, err := r.call(ctx, rpc+"add", arguments, body, writer.FormDataContentType())
	_ = body.CloseWithError(errors.New("ipfs: the RPC ended the upload"))
	<-sending
	local := <-sums
	if err == nil {
		defer answer.Close()
	}
	switch {
	case source.err != nil:
		return cid.Undef, fmt.Errorf("ipfs: cannot store the content: %w", source.err) // which is why all else failed
	case err != nil:
		return cid.Undef, err
	case local.err != nil:
		return cid.Undef, local.err
	}
	if local.root.Equals(emptyFile) {
		return cid.Undef, errors.New("ipfs: cannot store the content: it is empty, and peers cannot exchange an empty block")
	}
	var added struct{ Hash string }
	for decoder := json.NewDecoder(io.LimitReader(answer, 1<<20)); ; {
		if err := decoder.Decode(&added); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return cid.Undef, fmt.Errorf("ipfs: cannot read the RPC's answer: %w", err)
		}
	}
	if added.Hash != local.root.String() {
		return cid.Undef, fmt.Errorf("ipfs: the RPC stored the content as %q, and the chain expects %s: it must follow the profile unixfs-v1-2025, as Kubo does from 0.35 on", added.Hash, local.root)
	}
	return local.root, nil
}

// rememberingReader keeps the error that ended its source, if it was not its end.
type rememberingReader struct {
	io.Reader
	err error
}

func (r *rememberingReader) Read(into []byte) (int, error) {
	n, err := r.Reader.Read(into)
	if err != nil && !errors.Is(err, io.EOF) {
		r.err = err
	}
	return n, err
}

// Get opens content; see [Node.Get]. It fetches block by block, and none is handed out before it is hashed.
func (r *Remote) Get(ctx context.Context, c cid.Cid) (io.ReadCloser, error) {
	if _, err := DigestOf(c); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	source := remoteBlocks{r}
	root, err := source.Get(ctx, c)
	if err != nil {
		cancel()
		return nil, err
	}
	reader, err := unixfs.NewDagReader(ctx, root, source)
	if err != nil {
		cancel()
		return nil, fmt.Errorf("ipfs: %s is not a file: %w", c, err)
	}
	return sessionReader{DagReader: reader, end: cancel}, nil
}

// Resolve rebuilds the CID of a file from its digest; see [Node.Resolve].
func (r *Remote) Resolve(ctx context.Context, digest Digest) (cid.Cid, error) {
	asChunk := digest.CID(true)
	block, err := remoteBlocks{r}.Get(ctx, asChunk)
	if err != nil {
		return cid.Undef, err
	}
	if isChunkList(block.RawData()) {
		return digest.CID(false), nil
	}
	return asChunk, nil
}

// Pin makes the node fetch and keep content.
func (r *Remote) Pin(ctx context.Context, c cid.Cid) error {
	if _, err := DigestOf(c); err != nil {
		return err
	}
	return r.command(ctx, "pin/add", c)
}

// Unpin gives content up. It fails with [ErrNotPinned] where there is no pin.
func (r *Remote) Unpin(ctx context.Context, c cid.Cid) error { return r.command(ctx, "pin/rm", c) }

// Pinned reports whether content is pinned by itself.
func (r *Remote) Pinned(ctx context.Context, c cid.Cid) (bool, error) {
	answer, err := r.call(ctx, rpc+"pin/ls", url.Values{"arg": {c.String()}, "type": {"recursive"}}, nil, "")
	if errors.Is(err, ErrNotPinned) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	return true, answer.Close()
}

// Pins walks all pinned roots.
func (r *Remote) Pins(ctx context.Context) iter.Seq2[cid.Cid, error] {
	return func(yield func(cid.Cid, error) bool) {
		answer, err := r.call(ctx, rpc+"pin/ls", url.Values{"type": {"recursive"}, "stream": {"true"}}, nil, "")
		if err != nil {
			yield(cid.Undef, err)
			return
		}
		defer answer.Close()
		for decoder := json.NewDecoder(answer); ; {
			var line struct{ Cid string }
			err := decoder.Decode(&line)
			if errors.Is(err, io.EOF) {
				return
			}
			c := cid.Undef
			if err == nil {
				c, err = cid.Decode(line.Cid)
			}
			if err != nil {
				err = fmt.Errorf("ipfs: cannot read the RPC's answer: %w", err)
			}
			if !yield(c, err) || err != nil {
				return
			}
		}
	}
}

func (r *Remote) command(ctx context.Context, command string, c cid.Cid) error {
	answer, err := r.call(ctx, rpc+command, url.Values{"arg": {c.String()}}, nil, "")
	if err != nil {
		return err
	}
	defer answer.Close()
	_, err = io.Copy(io.Discard, io.LimitReader(answer, 1<<20))
	return err
}
