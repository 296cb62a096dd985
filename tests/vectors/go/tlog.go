// Vectors for core's log, made by golang.org/x/mod/sumdb/{tlog,note}: code that shares nothing with ours.
// On Debian: apt-get install golang-go golang-golang-x-mod-dev, then
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go run tests/vectors/go/tlog.go tests/vectors/go/shared.go > tests/vectors/tlog.json
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type inclusion struct {
	Size, Index int64
	Proof       []string
}

type consistency struct {
	Size, Old int64
	Proof     []string
}

type vectors struct {
	Entries     []string
	Leaves      []string
	Roots       []string // by size, from 0
	Inclusion   []inclusion
	Consistency []consistency
	Note        struct{ Vkey, Text, Note string }
	Checkpoint  struct {
		Size       int64
		Root, Text string
	}
}

const largest = 67

func main() {
	var v vectors
	var tree storedHashes
	v.Roots = append(v.Roots, encode(must(tlog.TreeHash(0, &tree))))
	for n := int64(0); n < largest; n++ {
		entry := fmt.Sprintf(`{"i":%d,"text":"leaf %d 明示"}`, n, n*n)
		v.Entries = append(v.Entries, entry)
		v.Leaves = append(v.Leaves, encode(tlog.RecordHash([]byte(entry))))
		v.Roots = append(v.Roots, tree.add(n, []byte(entry)))
	}
	for _, size := range []int64{1, 2, 3, 7, 8, 9, 33, 64, largest} {
		for index := int64(0); index < size; index++ {
			if size > 10 && index%5 != 0 && index != size-1 {
				continue
			}
			v.Inclusion = append(v.Inclusion, inclusion{size, index, encoded(must(tlog.ProveRecord(size, index, &tree)))})
			v.Consistency = append(v.Consistency, consistency{size, index + 1, encoded(must(tlog.ProveTree(size, index+1, &tree)))})
		}
	}

	// Go's own key format, from a fixed stream of bytes: the same note every time.
	skey, vkey, err := note.GenerateKey(bytes.NewReader(bytes.Repeat([]byte{7}, 64)), "example.cn/k/0123456789abcdef")
	check(err)
	signer := must(note.NewSigner(skey))
	v.Checkpoint.Size = largest
	v.Checkpoint.Root = v.Roots[largest]
	v.Checkpoint.Text = "example.cn/k/0123456789abcdef\n67\n" + v.Roots[largest] + "\n"
	signed := must(note.Sign(&note.Note{Text: v.Checkpoint.Text}, signer))
	v.Note.Vkey, v.Note.Text, v.Note.Note = vkey, v.Checkpoint.Text, string(signed)

	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	check(encoder.Encode(v))
}
