package relayer

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"syscall"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/healthd/healthd/internal/settlement"
)

const (
	stateFile = "relayer.json"
	lockFile  = "relayer.lock"
)

var (
	// ErrStateInUse says that another relayer runs on the same state.
	ErrStateInUse = errors.New("another relayer uses this folder: each needs a key and a --state-dir of its own")
	// ErrStateOfAnother says that the state belongs to another account or contract.
	ErrStateOfAnother = errors.New("the state is of another relayer: name another --state-dir")
	// ErrStateDamaged says that the state cannot be read.
	ErrStateDamaged = errors.New("the state file is damaged: move it away and start again; nothing is lost, because what is settled " +
		"stands in the contract, what is due on the chain, and a transaction in flight is replaced under its own nonce")
)

// Identity says whose state it is.
type Identity struct {
	L1ChainID uint64         `json:"l1_chain_id"`
	Contract  common.Address `json:"contract"`
	Account   common.Address `json:"account"`
}

// State is what a relayer remembers. All of it can be found again: it saves fees and explains.
type State struct {
	Identity
	// InFlight are transactions that may yet be mined, or mined again.
	InFlight []Flight `json:"in_flight"`
	// Settled is the newest range that was seen on L1.
	Settled uint64 `json:"settled"`
	// GasUsed by the newest settlement of this relayer.
	GasUsed uint64 `json:"gas_used"`
	// Failure is why the last attempt failed; nil once one succeeds.
	Failure *Failure `json:"failure,omitempty"`
}

// Failure is an attempt that failed.
type Failure struct {
	At    time.Time `json:"at"`
	Error string    `json:"error"`
}

// Flight is a [settlement.InFlight] on disk: Versions are raw signed transactions.
type Flight struct {
	Nonce    uint64          `json:"nonce"`
	Range    uint64          `json:"range,omitempty"`
	Since    time.Time       `json:"since"`
	Versions []hexutil.Bytes `json:"versions"`
}

// Store keeps a relayer's state in a folder that no other relayer may use meanwhile.
type Store struct {
	folder string
	lock   *os.File

	mu      sync.Mutex
	state   State
	flights []settlement.InFlight
}

var _ settlement.Journal = (*Store)(nil)

// OpenStore locks a folder and reads its state, or makes both.
func OpenStore(folder string, identity Identity) (*Store, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, fmt.Errorf("relayer: %w", err)
	}
	lock, err := os.OpenFile(filepath.Join(folder, lockFile), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("relayer: %w", err)
	}
	s := &Store{folder: folder, lock: lock, state: State{Identity: identity}}
	// The kernel releases it when the process ends, however that happens.
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		return nil, errors.Join(fmt.Errorf("relayer: %s: %w", folder, ErrStateInUse), lock.Close())
	}
	if err := s.load(identity); err != nil {
		return nil, errors.Join(err, lock.Close())
	}
	return s, nil
}

// Close lets other relayers use the folder.
func (s *Store) Close() error { return s.lock.Close() }

func (s *Store) load(identity Identity) error {
	state, flights, err := readState(s.folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if state.Identity != identity {
		return fmt.Errorf("relayer: %s is for account %s and contract %s on chain %d: %w",
			s.folder, state.Account, state.Contract, state.L1ChainID, ErrStateOfAnother)
	}
	s.state, s.flights = state, flights
	return nil
}

// ReadState reads the state of a relayer, which may be running.
func ReadState(folder string) (State, error) {
	state, _, err := readState(folder)
	return state, err
}

// sealed is the file: the state and its checksum, so that half a file or a flipped bit is told from a state.
type sealed struct {
	SHA256 string          `json:"sha256"`
	State  json.RawMessage `json:"state"`
}

func readState(folder string) (State, []settlement.InFlight, error) {
	var state State
	path := filepath.Join(folder, stateFile)
	content, err := os.ReadFile(path)
	if err != nil {
		return state, nil, fmt.Errorf("relayer: %w", err)
	}
	var file sealed
	if err := json.Unmarshal(content, &file); err != nil {
		return state, nil, fmt.Errorf("relayer: %s: %w (%w)", path, ErrStateDamaged, err)
	}
	if sum := sha256.Sum256(file.State); hex.EncodeToString(sum[:]) != file.SHA256 {
		return state, nil, fmt.Errorf("relayer: %s: %w (its checksum differs)", path, ErrStateDamaged)
	}
	if err := json.Unmarshal(file.State, &state); err != nil {
		return state, nil, fmt.Errorf("relayer: %s: %w (%w)", path, ErrStateDamaged, err)
	}
	flights := make([]settlement.InFlight, len(state.InFlight))
	for i, f := range state.InFlight {
		flights[i] = settlement.InFlight{Nonce: f.Nonce, Range: f.Range, Since: f.Since}
		for _, raw := range f.Versions {
			tx := new(types.Transaction)
			if err := tx.UnmarshalBinary(raw); err != nil {
				return state, nil, fmt.Errorf("relayer: %s: %w (nonce %d: %w)", path, ErrStateDamaged, f.Nonce, err)
			}
			flights[i].Versions = append(flights[i].Versions, tx)
		}
	}
	return state, flights, nil
}

// InFlight implements [settlement.Journal].
func (s *Store) InFlight() []settlement.InFlight {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.flights)
}

// Record implements [settlement.Journal].
func (s *Store) Record(flights []settlement.InFlight) error {
	encoded := make([]Flight, len(flights))
	for i, f := range flights {
		encoded[i] = Flight{Nonce: f.Nonce, Range: f.Range, Since: f.Since}
		for _, tx := range f.Versions {
			raw, err := tx.MarshalBinary()
			if err != nil {
				return fmt.Errorf("relayer: transaction of nonce %d: %w", f.Nonce, err)
			}
			encoded[i].Versions = append(encoded[i].Versions, raw)
		}
	}
	return s.update(func(state *State) {
		state.InFlight = encoded
		s.flights = slices.Clone(flights)
	})
}

// State is what is remembered.
func (s *Store) State() State {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state
}

// update changes the state and brings it to stable storage.
func (s *Store) update(change func(*State)) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	change(&s.state)
	state, err := json.Marshal(s.state)
	if err != nil {
		return fmt.Errorf("relayer: encode the state: %w", err)
	}
	sum := sha256.Sum256(state)
	content, err := json.Marshal(sealed{SHA256: hex.EncodeToString(sum[:]), State: state})
	if err != nil {
		return fmt.Errorf("relayer: encode the state: %w", err)
	}
	if err := replaceFile(filepath.Join(s.folder, stateFile), content); err != nil {
		return fmt.Errorf("relayer: keep the state: %w", err)
	}
	return nil
}

// replaceFile writes a file so that at any moment, also after a power cut, the old or the new one is there as a whole.
func replaceFile(path string, content []byte) error {
	temporary, err := os.OpenFile(path+".new", os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = temporary.Write(content)
	if err := errors.Join(err, temporary.Sync(), temporary.Close()); err != nil {
		return err
	}
	if err := os.Rename(temporary.Name(), path); err != nil {
		return err
	}
	directory, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	return errors.Join(directory.Sync(), directory.Close())
}
