package main

import (
	"encoding/base64"

	"golang.org/x/mod/sumdb/tlog"
)

// storedHashes of a tree, as tlog wants them kept.
type storedHashes []tlog.Hash

func (s *storedHashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, x := range indexes {
		out[i] = (*s)[x]
	}
	return out, nil
}

// add takes in the nth leaf and returns the root behind it.
func (s *storedHashes) add(n int64, leaf []byte) string {
	*s = append(*s, must(tlog.StoredHashes(n, leaf, s))...)
	return encode(must(tlog.TreeHash(n+1, s)))
}

func encode(h tlog.Hash) string { return base64.StdEncoding.EncodeToString(h[:]) }

func encoded(hashes []tlog.Hash) []string {
	out := []string{}
	for _, h := range hashes {
		out = append(out, encode(h))
	}
	return out
}

func must[T any](value T, err error) T {
	check(err)
	return value
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
