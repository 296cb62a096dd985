// Judges a bundle with Go's stock sumdb/note and sumdb/tlog, which share nothing with ours: `go run main.go shared.go < question.json`.
// On Debian: golang-go, golang-golang-x-mod-dev, and GO111MODULE=off GOPATH=/usr/share/gocode.
package main

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type record struct {
	Index, Size int64
	Proof       []string
	Leaf, Root  string
}

type tree struct {
	Old, Size     int64
	Proof         []string
	OldRoot, Root string
}

type question struct {
	Checkpoints []string
	Ed25519     string // a line of vkeys.txt, as Go prints its own
	ECDSA       string
	Leaves      []string
	Records     []record
	Trees       []tree
	Ask         []int64  // indices to prove, in the whole log
	AskOld      []int64  // sizes to prove, against the whole log
	Witness     string   // a vkey of type 0x04
	Cosigned    []string // notes with a line of it, or with none that holds
	CosignSeed  string   // of a key that cosigns the first checkpoint here
	CosignTime  uint64
}

type cosigned struct {
	Err  string // "" when it opens by the witness's key
	Time uint64
}

type opened struct {
	Ed25519, ECDSA string // "" when it opens
	Text           string
}

type answer struct {
	Checkpoints  []opened
	Roots        []string // by size, from 1
	Records      []string // "" when the proof holds
	Trees        []string
	RecordProofs [][]string
	TreeProofs   [][]string
	Cosigned     []cosigned
	Cosigner     string // the vkey of the key that Go made
	CosignedByGo string // the first checkpoint with its line
}

func main() {
	var q question
	check(json.NewDecoder(os.Stdin).Decode(&q))
	var a answer
	logKey, err := note.NewVerifier(q.Ed25519)
	check(err)
	p256 := newP256(q.ECDSA)
	for _, signed := range q.Checkpoints {
		var o opened
		if n, err := note.Open([]byte(signed), note.VerifierList(logKey)); err != nil {
			o.Ed25519 = err.Error()
		} else {
			o.Text = n.Text
		}
		if _, err := note.Open([]byte(signed), note.VerifierList(p256)); err != nil {
			o.ECDSA = err.Error()
		}
		a.Checkpoints = append(a.Checkpoints, o)
	}

	var tree storedHashes
	for i, leaf := range q.Leaves {
		a.Roots = append(a.Roots, tree.add(int64(i), []byte(leaf)))
	}
	size := int64(len(q.Leaves))
	for _, r := range q.Records {
		a.Records = append(a.Records, said(func() error {
			return tlog.CheckRecord(hashes(r.Proof), r.Size, hash(r.Root), r.Index, hash(r.Leaf))
		}))
	}
	for _, t := range q.Trees {
		a.Trees = append(a.Trees, said(func() error {
			return tlog.CheckTree(hashes(t.Proof), t.Size, hash(t.Root), t.Old, hash(t.OldRoot))
		}))
	}
	for _, index := range q.Ask {
		a.RecordProofs = append(a.RecordProofs, encoded(must(tlog.ProveRecord(size, index, &tree))))
	}
	for _, old := range q.AskOld {
		a.TreeProofs = append(a.TreeProofs, encoded(must(tlog.ProveTree(size, old, &tree))))
	}
	witness := newCosigner(q.Witness)
	for _, signed := range q.Cosigned {
		witness.time = 0
		c := cosigned{}
		if _, err := note.Open([]byte(signed), note.VerifierList(witness)); err != nil {
			c.Err = err.Error()
		}
		c.Time = witness.time
		a.Cosigned = append(a.Cosigned, c)
	}
	seed := must(base64.StdEncoding.DecodeString(q.CosignSeed))
	signer := &cosigner{name: "go.example/witness", key: ed25519.NewKeyFromSeed(seed).Public().(ed25519.PublicKey), private: ed25519.NewKeyFromSeed(seed), time: q.CosignTime}
	opened := must(note.Open([]byte(q.Checkpoints[0]), note.VerifierList(logKey, p256)))
	a.CosignedByGo = string(must(note.Sign(opened, signer)))
	a.Cosigner = fmt.Sprintf("%s+%08x+%s", signer.name, signer.KeyHash(), base64.StdEncoding.EncodeToString(append([]byte{4}, signer.key...)))
	check(json.NewEncoder(os.Stdout).Encode(a))
}

// p256 is a note.Verifier of type 0x02: ECDSA over P-256 with SHA-256, in DER, under the first four bytes of SHA-256(SPKI) (C2SP signed-note.md).
type p256 struct {
	name string
	hash uint32
	key  *ecdsa.PublicKey
}

func (v *p256) Name() string    { return v.name }
func (v *p256) KeyHash() uint32 { return v.hash }
func (v *p256) Verify(msg, sig []byte) bool {
	digest := sha256.Sum256(msg)
	return ecdsa.VerifyASN1(v.key, digest[:], sig)
}

func newP256(vkey string) *p256 {
	parts := strings.SplitN(vkey, "+", 3)
	id := uint32(must(strconv.ParseUint(parts[1], 16, 32)))
	data := must(base64.StdEncoding.DecodeString(parts[2]))
	digest := sha256.Sum256(data[1:])
	if data[0] != 2 || binary.BigEndian.Uint32(digest[:4]) != id {
		panic("no vkey of type 0x02")
	}
	return &p256{parts[0], id, must(x509.ParsePKIXPublicKey(data[1:])).(*ecdsa.PublicKey)}
}

// cosigner is a note.Verifier and a note.Signer of type 0x04 (C2SP tlog-cosignature.md): eight bytes of time before the signature, which is over two more lines.
type cosigner struct {
	name    string
	key     ed25519.PublicKey
	private ed25519.PrivateKey
	time    uint64 // of the last line that verified, or the next one that is signed
}

func (c *cosigner) Name() string { return c.name }
func (c *cosigner) KeyHash() uint32 {
	digest := sha256.Sum256(append(append([]byte(c.name+"\n"), 4), c.key...))
	return binary.BigEndian.Uint32(digest[:4])
}
func message(time uint64, msg []byte) []byte {
	return append([]byte(fmt.Sprintf("cosignature/v1\ntime %d\n", time)), msg...)
}
func (c *cosigner) Verify(msg, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	time := binary.BigEndian.Uint64(sig)
	if !ed25519.Verify(c.key, message(time, msg), sig[8:]) {
		return false
	}
	c.time = time
	return true
}
func (c *cosigner) Sign(msg []byte) ([]byte, error) {
	return append(binary.BigEndian.AppendUint64(nil, c.time), ed25519.Sign(c.private, message(c.time, msg))...), nil
}

func newCosigner(vkey string) *cosigner {
	parts := strings.SplitN(vkey, "+", 3)
	data := must(base64.StdEncoding.DecodeString(parts[2]))
	c := &cosigner{name: parts[0], key: ed25519.PublicKey(data[1:])}
	if data[0] != 4 || c.KeyHash() != uint32(must(strconv.ParseUint(parts[1], 16, 32))) {
		panic("no vkey of type 0x04")
	}
	return c
}

// What Go cannot even read, a hash of 31 bytes for one, it has refused.
func said(ask func() error) (text string) {
	defer func() {
		if r := recover(); r != nil {
			text = fmt.Sprint(r)
		}
	}()
	if err := ask(); err != nil {
		return err.Error()
	}
	return ""
}

func hash(text string) (h tlog.Hash) {
	bytes := must(base64.StdEncoding.DecodeString(text))
	if len(bytes) != len(h) {
		panic("no hash of 32 bytes")
	}
	copy(h[:], bytes)
	return h
}

func hashes(texts []string) (out []tlog.Hash) {
	for _, text := range texts {
		out = append(out, hash(text))
	}
	return out
}
