#!/usr/bin/env python3
"""Checks an evidence bundle of Kỳ Hạn offline: python3 verify.py BUNDLE.zip [PUBLIC_KEY.pem]

Needs Python 3.8 or newer and the program openssl. Name the public key that you have from elsewhere, as it was mailed or
printed: the one in the bundle says no more than that the bundle agrees with itself.
"""
import hashlib, json, re, subprocess, sys, tempfile, zipfile

sha = lambda *parts: hashlib.sha256(b"".join(parts)).hexdigest()
number = lambda fact: points[groups[fact["group"]][1]["checkpoint"]][0]["number"]


def root(tag, one):  # RFC 6962: what is hashed begins with its tag, and a node is sha256(1 || left || right)
    node = sha(tag, one["text"].encode())
    for step in one["path"]:
        node = sha(b"\1", *map(bytes.fromhex, (step[1:], node) if step[0] == "L" else (node, step[1:])))
    return node


def signed(one, key):  # Ed25519 over the very text of the statement
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (("key", key), ("text", one["text"].encode()), ("signature", bytes.fromhex(one["signature"]))):
            open(f"{folder}/{name}", "wb").write(content)
        asked = "openssl pkeyutl -verify -pubin -inkey key -rawin -in text -sigfile signature"
        return subprocess.run(asked.split(), cwd=folder, capture_output=True).returncode == 0


bundle = zipfile.ZipFile(sys.argv[1])
names, proof = bundle.namelist(), json.loads(bundle.read("proof.json"))
sums = {name: told for told, name in re.findall("(.*)  (.*)", bundle.read("SHA256SUMS").decode())}
keys = b"".join(open(file, "rb").read() for file in sys.argv[2:]) or bundle.read("public-key.pem")
points, groups = ([(json.loads(one["text"]), one) for one in proof[kind]] for kind in ("checkpoints", "groups"))
facts, late, values = proof["leaves"], proof["unanchored"], proof["contents"]
known = {*re.findall("[0-9a-f]{64}", " ".join(one["text"] for one in facts + late))}
so = [(names.count(name) == 1 and sha(bundle.read(name)) == sums.get(name), name) for name in {*sums, *names} - {"SHA256SUMS"}]
so += [(sums.get(name) == name[6:] in known, name) for name in names if name.startswith("files/")]
so += [(any(signed(one, key) for key in re.findall(b"(?s)-----BEGIN.+?-----END[^-]+-----", keys)), said) for said, one in points]
so += [(root(b"\2", one) == points[one["checkpoint"]][0]["root"], said) for said, one in groups]
so += [(root(b"\0", one) == groups[one["group"]][0]["root"], one["text"]) for one in facts]
so += [(sha(bytes.fromhex(one["salt"]), one["text"].encode()) in known, one["text"]) for one in values]
print(*(f"checkpoint {number(one)}: {one['text']}" for one in facts), *(f"not anchored: {one['text']}" for one in late), sep="\n")
print(*(f"value: {one['text']}" for one in values), sep="\n")
sys.exit("\n".join(f"DIFFERS: {what}" for is_so, what in so if not is_so) or None)
