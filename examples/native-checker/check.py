#!/usr/bin/env python3
"""Whether a native face module may open the camera: checks a permit's token (RFC 7519, ES256) with Python's own library and openssl.

    check.py KEY.pem USED PURPOSE [NOW] < token

KEY.pem is the machine's key (keys/*.pem of a bundle), USED a folder of this module's own, where a token leaves its mark. Prints `open SECONDS`, which is
how long the camera may be on from now, and exits with 0; or `shut: why`, and exits with 1.
"""
import base64, json, os, re, subprocess, sys, tempfile, time


def decoded(part):
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def der(raw):
    """r || s (RFC 7518, section 3.4) as the SEQUENCE of two INTEGERs that openssl wants."""
    both = b""
    for number in (raw[:32].lstrip(b"\0"), raw[32:].lstrip(b"\0")):
        number = b"\0" + number if not number or number[0] > 127 else number
        both += b"\x02" + bytes([len(number)]) + number
    return b"\x30" + bytes([len(both)]) + both


def is_signed(key, said, raw):
    with tempfile.NamedTemporaryFile() as signature:
        signature.write(der(raw))
        signature.flush()
        command = ["openssl", "dgst", "-sha256", "-verify", key, "-signature", signature.name]
        return subprocess.run(command, input=said.encode(), capture_output=True).returncode == 0


def why_not(token, key, used, purpose, now):
    try:
        head, body, raw = token.split(".")
        header, claims, signature = json.loads(decoded(head)), json.loads(decoded(body)), decoded(raw)
        if header.get("alg") != "ES256" or len(signature) != 64 or claims.get("aud") != "mingshi-permit":
            return "not an ES256 token", 0
        if not is_signed(key, head + "." + body, signature):
            return "not signed by this machine", 0
        if now > claims["exp"] or now < claims["iat"] - 5:
            return ("expired" if now > claims["exp"] else "not yet"), 0
        if claims["purpose"] != purpose or purpose and "face" not in claims["items"]:
            return "another purpose", 0
        os.makedirs(used, exist_ok=True)
        os.close(os.open(os.path.join(used, re.sub(r"[^\w-]", "", claims["jti"])), os.O_CREAT | os.O_EXCL))  # one use, whoever is first
        return None, claims["lasts"]
    except FileExistsError:
        return "used before", 0
    except (ValueError, KeyError, TypeError, AttributeError):
        return "not a token", 0


if __name__ == "__main__":
    why, seconds = why_not(sys.stdin.read().strip(), *sys.argv[1:4], int(sys.argv[4]) if len(sys.argv) > 4 else time.time())
    print(f"shut: {why}" if why else f"open {seconds}")
    sys.exit(1 if why else 0)
