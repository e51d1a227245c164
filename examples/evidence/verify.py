#!/usr/bin/env python3
"""Checks an evidence bundle of Kỳ Hạn offline: python3 verify.py BUNDLE.zip [PUBLIC_KEY.pem | FINGERPRINT]

Needs Python 3.8 or newer and the program openssl, OpenSSL 3 or newer. Ends with 0 where the proof holds, with 1 and
DIFFERS where something in it does not, with 2 and CANNOT CHECK where that cannot be told here.

Name the public key that you have from elsewhere, as it was mailed, or its fingerprint as it was printed ("1a2b 3c4d …"):
the key in the bundle says no more than that the bundle agrees with itself.

It proves proof.json and what lies in files/, and prints what they hold. Whether evidence.json and the printed pages say
the same it does not compare: read what it prints.
"""
import base64, functools, hashlib, json, os, re, subprocess, sys, tempfile, zipfile

sys.excepthook = lambda _kind, why, _where: (print("CANNOT CHECK:", why, file=sys.stderr, flush=True), os._exit(2))
sha = lambda *parts: hashlib.sha256(b"".join(parts)).hexdigest()

# RFC 6962: what is hashed begins with its tag, and a node is sha256(1 || left || right)
above = lambda node, step: sha(b"\1", *map(bytes.fromhex, (step[1:], node) if step[0] == "L" else (node, step[1:])))
root = lambda tag, one: functools.reduce(above, one["path"], sha(tag, one["text"].encode()))


def signed(one, key):  # Ed25519 over the very text of the statement
    with tempfile.TemporaryDirectory() as at:
        for name, content in (("key", key), ("text", one["text"].encode()), ("signature", bytes.fromhex(one["signature"]))):
            open(f"{at}/{name}", "wb").write(content)
        asked = "openssl pkeyutl -verify -pubin -inkey key -rawin -in text -sigfile signature"
        ran = subprocess.run(asked.split(), cwd=at, capture_output=True)
        if ran.returncode and b"Verification Failure" not in ran.stdout: raise OSError(f"openssl: {ran.stderr.decode()}")
        return ran.returncode == 0


bundle = zipfile.ZipFile(sys.argv[1])
names, proof, listed = bundle.namelist(), json.loads(bundle.read("proof.json")), bundle.read("SHA256SUMS").decode().splitlines()
prints = [one for one in (re.sub(r"\s", "", said).lower() for said in sys.argv[2:]) if re.fullmatch("[0-9a-f]{64}", one)]
pem = b"".join(open(file, "rb").read() for file in sys.argv[2:] if not prints) or bundle.read("public-key.pem")
keys = {sha(base64.b64decode(one.split(b"-----")[2])[-32:]): one for one in re.findall(b"(?s)-----BEGIN.+?END[^-]+-----", pem)}
points, groups, facts, late, values = (proof[kind] for kind in "checkpoints groups leaves unanchored contents".split())
known = {*re.findall("[0-9a-f]{64}", " ".join(one["text"] for one in facts + late))}
by = {one["text"]: name for one in points for name, key in keys.items() if name in (prints or keys) and signed(one, key)}
wrong = sorted({*listed} ^ {f"{sha(bundle.read(name))}  {name}" for name in names if name != "SHA256SUMS"})
wrong += [one for one in names if names.count(one) > 1 or one[:6] == "files/" and not sha(bundle.read(one)) == one[6:] in known]
wrong += [one["text"] for one in groups if root(b"\2", one) != json.loads(points[one["checkpoint"]]["text"])["root"]]
wrong += [one["text"] for one in facts if root(b"\0", one) != json.loads(groups[one["group"]]["text"])["root"]]
wrong += [one["text"] for one in values if sha(bytes.fromhex(one["salt"]), one["text"].encode()) not in known]
numbers = [json.loads(points[one["checkpoint"]]["text"])["number"] for one in groups]
print(*(f"checkpoint {numbers[f['group']]}: {f['text']}" for f in facts), *(f"not anchored: {f['text']}" for f in late), sep="\n")
print(*(f"value: {v['text']}" for v in values), *("key: " + " ".join(re.findall("....", k)) for k in {*by.values()}), sep="\n")
sys.exit("\n".join(f"DIFFERS: {what}" for what in [*wrong, *(one["text"] for one in points if one["text"] not in by)]) or None)
