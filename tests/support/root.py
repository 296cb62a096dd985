"""Size and root hash of a log, from its lines alone: RFC 6962, section 2.1. Shares no code with the project."""
import base64, hashlib, sys

def root(leaves):
    if len(leaves) == 1:
        return hashlib.sha256(b"\x00" + leaves[0]).digest()
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return hashlib.sha256(b"\x01" + root(leaves[:k]) + root(leaves[k:])).digest()

lines = open(sys.argv[1], "rb").read().split(b"\n")
assert lines.pop() == b""
print(len(lines))
print(base64.b64encode(root(lines)).decode())
