#!/usr/bin/env python3
"""Checks a Mingshi bundle with nothing but Python 3 and openssl: python3 verify.py bundle.zip

What it follows: RFC 6962 section 2.1 (tree), C2SP signed-note and tlog-checkpoint (signatures), RFC 8785 (digests of documents).
It shares no code with Mingshi. It cannot show that what was never logged did not happen, nor that the clock was right.
"""
import base64, collections, functools, hashlib, json, os, re, subprocess, sys, tempfile, zipfile

faults = []

def expect(holds, where, what):
    if not holds: faults.append(f"{where}: {what}")
    return holds

sha = lambda data: hashlib.sha256(data).digest()
of_visit = lambda leaf: leaf["type"].startswith(("session.", "camera.", "handoff", "permit.", "consent.given", "consent.refused"))
digests = lambda text: re.findall(rb"sha256:([0-9a-f]{64})", re.sub(rb'"(fingerprint|disclosures|note|pruned)":"[^"]*"', b"", text))

def grow(stack, leaf):
    """The tree's perfect subtrees, largest first, after one more leaf: [(height, hash)]."""
    height, node = 0, leaf
    while stack and stack[-1][0] == height:
        node = sha(b"\x01" + stack.pop()[1] + node)
        height += 1
    stack.append((height, node))

root_of = lambda stack: functools.reduce(lambda node, left: sha(b"\x01" + left[1] + node), stack[-2::-1], stack[-1][1])

def openssl_verifies(pem, kind, text, signature):  # openssl passes over what is behind the longest DER
    with tempfile.TemporaryDirectory() as folder:
        path = {name: os.path.join(folder, name) for name in ("pem", "text", "sig")}
        for name, data in (("pem", pem), ("text", text), ("sig", signature)):
            open(path[name], "wb").write(data)
        ecdsa = ["dgst", "-sha256", "-verify", path["pem"], "-signature", path["sig"], path["text"]]
        ed25519 = ["pkeyutl", "-verify", "-pubin", "-inkey", path["pem"], "-rawin", "-in", path["text"], "-sigfile", path["sig"]]
        return (kind == 1 or signature[1:2] == bytes([len(signature) - 2])) and not subprocess.run(["openssl", *(ecdsa if kind == 2 else ed25519)], capture_output=True).returncode

def keys_in(bundle, names, origin):
    """Key id to (pem, type). The log is named after its ECDSA key, so that nobody else's key can speak for it."""
    keys = {}
    for name in filter(re.compile(r"keys/[0-9a-f]{8}\.pem").fullmatch, names):
        pem = bundle.read(name)
        der = base64.b64decode(b"".join(line for line in pem.split(b"\n") if not line.startswith(b"-----")))
        kind = 1 if len(der) == 44 else 2
        own = sha(origin.encode() + b"\n\x01" + der[-32:])[:4] if kind == 1 else sha(der)[:4]
        expect(own.hex() == name[5:13], name, f"its key id is {own.hex()}")
        if kind == 2:
            expect(origin.endswith("/k/" + sha(der).hex()[:16]), name, "not the key that the log is named after")
        keys[own] = (pem, kind)
    return keys

def check_note(where, count, note, keys, there):
    """Origin, size and root; every signature by a key of the bundle, and one by the log's own, the ECDSA key: another alone could be anybody's."""
    text, _, signatures = note.partition("\n\n")
    origin, size, root = (text.split("\n") + ["", "", ""])[:3]
    expect(size == str(count) and root == there, where, f"root of {size} records is {root}, says the note; that of the {count} leaves is {there}")
    good = set()
    for encoded in re.findall(rf"^— {re.escape(origin)} (\S+)$", signatures, re.M):  # a line under another name is a witness's: "mingshi verify --witness"
        raw = base64.b64decode(encoded)
        pem, kind = keys.get(raw[:4], (None, 0))
        holds = expect(pem, where, f"a signature by an unknown key {raw[:4].hex()}")
        if holds and expect(openssl_verifies(pem, kind, text.encode() + b"\n", raw[4:]), where, f"the signature of {raw[:4].hex()} does not verify"): good.add(kind)
    expect(re.fullmatch(r"(— \S+ \S+\n)+", signatures) and good >= {2} | {kind for _, kind in keys.values() if where == "checkpoint"}, where, "not signed by every key of the bundle")

def main(path):
    bundle = zipfile.ZipFile(path)
    names = bundle.namelist()
    expect(len(set(names)) == len(names) and not any(file.compress_type for file in bundle.infolist()), path, "a file twice, or one that is compressed")
    expect(not faults and bundle.testzip() is None, path, "a file of another checksum")
    if faults: return print(*faults, sep="\n") or 1
    origin = bundle.read("checkpoint").decode().split("\n")[0]
    sizes = {int(name.split("/")[1]) for name in names if re.fullmatch(r"checkpoints/\d+", name)}
    begin, cut = (bundle.read("pruned"), None) if "pruned" in names else (b'{"size":0,"roots":[],"prev":"%s","leaves":[]}' % (b"0" * 16), None)
    start, encoded, prev, kept = (json.loads(begin)[key] for key in ("size", "roots", "prev", "leaves"))
    count, heights = start, [bit for bit in range(start.bit_length())[::-1] if start >> bit & 1]
    stack, roots, named, sessions, counts = [*zip(heights, map(base64.b64decode, encoded))], {}, {*digests(begin)}, collections.defaultdict(list), collections.Counter()
    for leaf in filter(of_visit, kept): sessions[leaf["session"]].append(leaf)
    expect(len(stack) == len(encoded) and (not start or start in sizes), "pruned", "not as many roots as its size has, or no checkpoint of it")
    if stack: roots[start] = base64.b64encode(root_of(stack)).decode()
    with bundle.open("leaves.ndjson") as lines:
        for count, line in enumerate(lines, start + 1):
            text, where = line.rstrip(b"\n"), f"leaf {count - 1}"
            expect(line.endswith(b"\n"), where, "no newline")
            leaf = json.loads(text)
            expect(json.dumps(leaf, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode() == text, where, "not canonical JSON")
            expect(leaf.get("i") == count - 1 and leaf.get("prev") == prev, where, "does not follow the leaf before it")
            hashed = sha(b"\x00" + text)
            prev = hashed.hex()[:16]
            grow(stack, hashed)
            if count in sizes: roots[count] = base64.b64encode(root_of(stack)).decode()
            named.update(digests(text))
            if leaf["type"] == "log.pruned": cut = leaf
            counts[" ".join(filter(None, [leaf["type"], leaf.get("how")]))] += 1
            if of_visit(leaf): sessions[leaf["session"]].append(leaf)
    if start: expect(cut and (cut["size"], cut["pruned"]) == (start, "sha256:" + sha(begin).hex()), "pruned", "not what a record of the log names")
    roots[count] = base64.b64encode(root_of(stack)).decode() if stack else ""
    keys = keys_in(bundle, names, origin)
    for where, size in [("checkpoint", count), *((f"checkpoints/{size}", size) for size in sorted(sizes))]:
        check_note(where, size, bundle.read(where).decode(), keys, roots.get(size))
    documents = {name.split("/")[1][:-5]: name for name in names if re.match(r"(policies|installations|notices)/", name)}
    for digest, name in documents.items(): expect(sha(bundle.read(name)).hex() == digest, name, "its bytes have another SHA-256")
    expect(not named - {digest.encode() for digest in documents}, "documents", "some that leaves name are missing")
    for session, leaves in sessions.items():
        types = [leaf["type"] for leaf in leaves]
        if "session.opened" in types: expect(types[0] == "session.opened" and types.count("session.ended") <= 1 and re.fullmatch(r"((?!permit)\S+ )*(permit\.handed (permit\.redeemed ((?!permit)\S+ )*|session\.ended )?)?", " ".join(types) + " "), session, "does not begin and end once, or its permit goes nowhere")
        if on := [at for at, name in enumerate(types) if name in ("camera.on", "handoff", "permit.handed")]:
            asked = leaves[0].get("items") or [""]
            answers = {leaf["item"]: leaf["type"] for leaf in leaves[: on[0]] if "item" in leaf}
            expect(set(asked) <= set(answers) and answers[asked[0]] == "consent.given", session, "the camera came on before consent")
    print(f"{origin}\n{count} records{start and f' (the first {start} pruned but for {len(kept)}: what rests on the others cannot be shown)' or ''}, {len(sizes) + 1} checkpoints, {len(documents)} documents, {len(sessions)} sessions")
    print("\n".join(f"  {counts[key]:8} {key}" for key in sorted(counts)))
    print("\n".join(faults[:50]) or "holds")
    return 1 if faults else 0

if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1]))
    except Exception as error:  # what an attacker wrote is never a traceback
        sys.exit(f"not a bundle that can be read: {error!r}")
