package vault

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"filippo.io/age"
)

// ageMagic begins every age file, and so a key file that a passphrase protects.
const ageMagic = "age-encryption.org/v1\n"

// maxKeyFile is far more than any key file holds.
const maxKeyFile = 64 << 10

// Save writes the identity to a new file that only its owner can read (mode 0600), encrypted with the passphrase
// unless that is empty. It never replaces a file: a lost key is lost data. The format is that of age-keygen, so the
// age tool opens the patient's files even without healthd.
func (i Identity) Save(path, passphrase string) error {
	content := []byte(fmt.Sprintf("# public key: %s\n%s\n", i.Recipient(), i.key))
	if passphrase != "" {
		var err error
		if content, err = lock(content, passphrase); err != nil {
			return fmt.Errorf("%w: cannot encrypt it: %w", ErrKeyFile, err)
		}
	}
	err := writeNew(path, content)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%w: %s exists and is not replaced: choose another name, or move the old key to a safe place", ErrKeyFile, path)
	}
	if err != nil {
		return fmt.Errorf("%w: cannot write it: %w", ErrKeyFile, err)
	}
	return nil
}

// LoadIdentity reads a key file. The passphrase is ignored where the file has none.
func LoadIdentity(path, passphrase string) (Identity, error) {
	line, err := readKeyLine(path, passphrase)
	if err != nil {
		return Identity{}, err
	}
	key, err := age.ParseHybridIdentity(line)
	if err != nil {
		return Identity{}, fmt.Errorf("%w: %s holds no post-quantum age key (a line that begins with AGE-SECRET-KEY-PQ-1)", ErrKeyFile, path)
	}
	return Identity{key: key}, nil
}

// readKeyLine returns the first line of a key file that is no remark, empty where there is none.
func readKeyLine(path, passphrase string) (string, error) {
	content, err := readPrivate(path)
	if err != nil {
		return "", err
	}
	if bytes.HasPrefix(content, []byte(ageMagic)) {
		if passphrase == "" {
			return "", fmt.Errorf("%w: %s is protected by a passphrase: give it", ErrKeyFile, path)
		}
		if content, err = unlock(content, passphrase); err != nil {
			return "", fmt.Errorf("%w: cannot open %s: the passphrase is wrong or the file is damaged", ErrKeyFile, path)
		}
	}
	for line := range strings.Lines(string(content)) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "#") {
			return line, nil
		}
	}
	return "", nil
}

// readPrivate reads a small file, if nobody else on the machine can.
func readPrivate(path string) ([]byte, error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w: %s does not exist: restore it from its backup, or create a new key", ErrKeyFile, path)
	}
	if err != nil {
		return nil, fmt.Errorf("%w: cannot read it: %w", ErrKeyFile, err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, fmt.Errorf("%w: cannot read it: %w", ErrKeyFile, err)
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("%w: others can read %s: run chmod 600 on it, and if they may have, replace the key", ErrKeyFile, path)
	}
	content, err := io.ReadAll(io.LimitReader(file, maxKeyFile))
	if err != nil {
		return nil, fmt.Errorf("%w: cannot read it: %w", ErrKeyFile, err)
	}
	return content, nil
}

// writeNew creates a file, and leaves none behind after a failure.
func writeNew(path string, content []byte) (err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() {
		err = errors.Join(err, file.Close())
		if err != nil {
			_ = os.Remove(path)
		}
	}()
	if _, err := file.Write(content); err != nil {
		return err
	}
	return file.Sync()
}

func lock(content []byte, passphrase string) ([]byte, error) {
	recipient, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return nil, err
	}
	var sealed bytes.Buffer
	writer, err := age.Encrypt(&sealed, recipient)
	if err != nil {
		return nil, err
	}
	if _, err := writer.Write(content); err != nil {
		return nil, err
	}
	if err := writer.Close(); err != nil {
		return nil, err
	}
	return sealed.Bytes(), nil
}

func unlock(content []byte, passphrase string) ([]byte, error) {
	identity, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, err
	}
	plain, err := age.Decrypt(bytes.NewReader(content), identity)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(plain)
}
