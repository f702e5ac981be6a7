"""Signs in, sends a batch of receipts, has the agents evaluated and prints their ranking. Python 3.9, nothing else.

    DAILYTHU_URL=http://127.0.0.1:3000 DAILYTHU_USERNAME=... DAILYTHU_PASSWORD=... \
        python3 half_year.py batch.json 2025-H1

The file holds the body of a batch: {"sourceSystem": ..., "mode": ..., "items": [...]}.
"""

import http.client
import json
import os
import random
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

ATTEMPTS = 4
NOT_NOW = (429, 502, 503, 504)
GOING_ON = ("queued", "preparing", "running")


class Refused(Exception):
    """An RFC 9457 problem; `code` says why and stays the same."""

    def __init__(self, status, problem):
        super().__init__(f"{status} {problem.get('code')}: {problem.get('detail')}")
        self.code = problem.get("code")


class Api:
    def __init__(self, url):
        self.url = url.rstrip("/")
        self.token = None

    def sign_in(self, username, password):
        tokens = self.send("POST", "/v1/auth/login", {"username": username, "password": password})
        self.token = tokens["accessToken"]

    def get(self, path, **query):
        return self.send("GET", f"{path}?{urllib.parse.urlencode(query)}" if query else path)

    def post(self, path, body):
        """Under a key of its own: sent again, it is answered again and not done again."""
        return self.send("POST", path, body, key=str(uuid.uuid4()))

    def send(self, method, path, body=None, key=None):
        headers = {"Accept": "application/json"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if body is not None:
            headers["Content-Type"] = "application/json"
        if key:
            headers["Idempotency-Key"] = key
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, headers, method=method)
        for attempt in range(1, ATTEMPTS + 1):
            can_repeat = attempt < ATTEMPTS and (method == "GET" or key is not None)
            asked = None
            try:
                with urllib.request.urlopen(request, timeout=60) as answer:
                    return json.load(answer)
            except urllib.error.HTTPError as refusal:
                asked = refusal.headers.get("Retry-After")
                # 409 with Retry-After: the same request is still being carried out.
                not_now = refusal.code in NOT_NOW or (refusal.code == 409 and asked)
                if not (can_repeat and not_now):
                    raise Refused(refusal.code, problem_of(refusal)) from None
            except (urllib.error.URLError, http.client.HTTPException, ConnectionError, TimeoutError):
                if not can_repeat:
                    raise
            time.sleep(float(asked) if asked else 0.2 * 2 ** (attempt - 1) * (1 + random.random()))
        raise AssertionError("the last attempt returns or raises")


def problem_of(refusal):
    try:
        return json.load(refusal)
    except ValueError:
        return {"code": None, "detail": refusal.reason}


def send_batch(api, batch):
    """A batch that went through unnoticed is answered as it was; under another key its rows would be duplicates."""
    report = api.post("/v1/contributions/batches", batch)
    print(f"receipts: {report['accepted']} new, {report['duplicates']} known, {report['rejected']} refused")
    for error in report["errors"]:
        print(f"row {error.get('row')}: {error['code']} {error['pointer']}")


def evaluate(api, period, poll_seconds):
    run = api.post("/v1/evaluation-runs", {"period": period})
    while run["state"] in GOING_ON:
        time.sleep(poll_seconds)
        run = api.get(f"/v1/evaluation-runs/{run['id']}")
    print(f"run: {run['state']}")
    return run


def ranking(api, run_id, limit):
    cursor = {}
    while True:
        page = api.get(f"/v1/evaluation-runs/{run_id}/evaluations", limit=limit, **cursor)
        yield from page["items"]
        if page["nextCursor"] is None:
            return
        cursor = {"cursor": page["nextCursor"]}


def main(file, period):
    api = Api(os.environ["DAILYTHU_URL"])
    api.sign_in(os.environ["DAILYTHU_USERNAME"], os.environ["DAILYTHU_PASSWORD"])
    with open(file, encoding="utf-8") as batch:
        send_batch(api, json.load(batch))
    run = evaluate(api, period, float(os.environ.get("DAILYTHU_POLL_SECONDS", "2")))
    if run["state"] != "completed":
        sys.exit(f"the run is {run['state']}")
    for agent in ranking(api, run["id"], os.environ.get("DAILYTHU_PAGE", "100")):
        print(agent["rank"] or "-", agent["agentCode"], agent["grade"] or "not-rated")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("say which batch and which period")
    main(*sys.argv[1:])
