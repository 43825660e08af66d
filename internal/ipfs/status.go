package ipfs

// Status says how a node is doing.
type Status struct {
	ID        string   `json:"id"`
	Addresses []string `json:"addresses"`
	Bytes     uint64   `json:"bytes"`
	Quota     uint64   `json:"quota"`  // bytes; 0 is none
	Blocks    uint64   `json:"blocks"` // when they were last listed: at the start and by each collection
	Pins      uint64   `json:"pins"`
	Peers     int      `json:"peers"`
	Fetched   uint64   `json:"fetched_bytes"` // from peers since the start
	Served    uint64   `json:"served_bytes"`  // to peers since the start
}

// Status reads counters; it costs little.
func (n *Node) Status() Status {
	status := Status{
		ID:        n.host.ID().String(),
		Addresses: n.Addrs(),
		Bytes:     n.storage.bytes(),
		Quota:     n.quota.limit,
		Blocks:    n.collector.blocks.Load(),
		Pins:      uint64(max(0, n.storage.pins.count.Load())),
		Peers:     len(n.Peers()),
	}
	if exchanged, err := n.exchange.Stat(); err == nil {
		status.Fetched, status.Served = exchanged.DataReceived, exchanged.DataSent
	}
	return status
}
