"""ask.py and judge.py against servers that run the tiny models: tests/server.py, with the ways that servers have, and transformers' own."""
import json
import os
import socket
import subprocess
import sys
import threading
import time
import urllib.request

import pytest
from conftest import DEMO, ROOT, records, refused, write_jsonl
from test_judge import KEYS, check, mirrored

KEY = "sk-this-is-secret-17"
WHY = "How do I list files by size?"
SHORT = ("--max-new-tokens", "24")
WRONG = "The size of the session:\n```\nlist -c 16 --hours 1\n```\nCtrl-c ends it."


def called(folder):
    """What tests/server.py calls a model."""
    return f"{folder.parent.name}/{folder.name}"


def test_the_answer_of_a_server_is_the_answer_of_the_model(api, run, run_all, base, tmp_path):
    three = write_jsonl(tmp_path / "three.jsonl", records("data_eval.jsonl")[:3])
    local, served, local_set, served_set = run_all([
        ("ask.py", base, WHY), ("ask.py", called(base), WHY, "--base-url", api.url()),
        ("ask.py", base, "--questions", three, *SHORT), ("ask.py", called(base), "--questions", three, *SHORT, "--base-url", api.url())])
    assert served.returncode == 0 and served.stdout == local.stdout != "", served.stderr
    local_set, served_set = ([json.loads(line) for line in one.stdout.splitlines()] for one in (local_set, served_set))
    for one, other in zip(local_set, served_set, strict=True):
        assert [one[name] for name in ("id", "question", "answer", "ended", "tokens", "system")] == [
            other[name] for name in ("id", "question", "answer", "ended", "tokens", "system")]
        assert other["model"] == called(base) and other["server"] == api.url() and other["messages"] == [{"role": "user", "content": other["question"]}]
    system = run("ask.py", called(base), WHY, "--system", "Be brief.", *SHORT, "--base-url", api.url())
    assert system.stdout == run("ask.py", base, WHY, "--system", "Be brief.", *SHORT).stdout and "cut off at 24 tokens" in system.stderr


@pytest.mark.parametrize("script, words", [("ask.py", [WHY, *SHORT]), ("judge.py", [WHY, "So.", "Not so."])])
def test_a_server_needs_no_packages_here(script, words, api, base, judge_model, alone, tmp_path):
    result = subprocess.run([sys.executable, "-I", "-S", alone[script], called(base if script == "ask.py" else judge_model), *words, "--base-url", api.url()],
                            cwd=tmp_path, capture_output=True, text=True)
    assert result.returncode == 0 and result.stdout, result.stderr


def test_expected_grades_where_the_server_tells_probabilities(api, run, judge_model, tmp_path):
    """And whole ones where it does not; the verdict is valid and mirrored in any case."""
    pairs = [write_jsonl(tmp_path / f"{name}.jsonl", [{"id": "demo", "question": DEMO["question"], "answer": answer}])
             for name, answer in (("a", WRONG), ("b", DEMO["reference"]))]
    for ways, is_whole in (("", False), ("refuse=chat_template_kwargs&refuse=seed&refuse=max_tokens", False), ("ignore=logprobs&ignore=top_logprobs", True),
                           ("refuse=logprobs&refuse=top_logprobs", True)):
        for side in (1, -1):
            result = run("judge.py", called(judge_model), "--pairs", *pairs[::side], "--questions", ROOT / "data_eval.jsonl", "--base-url", api.url(ways))
            assert result.returncode == 0, result.stderr
            line = json.loads(result.stdout)
            found = check({name: line[name] for name in KEYS})
            first = found if side == 1 else first
            assert found == (first if side == 1 else mirrored(first))
        for name in "ab":
            grades, spreads = list(line[f"criteria_{name}"].values()), list(line[f"spread_{name}"].values())
            assert all(isinstance(grade, int) for grade in grades) is is_whole and all(1 <= grade <= 5 for grade in grades)
            assert spreads == [None] * 4 if is_whole else all(0 <= spread <= 2 for spread in spreads)
        assert line["made_with"]["server"] == api.url(ways) and ("takes no" in result.stderr) is ("refuse" in ways), result.stderr


def test_probabilities_are_those_of_the_model(api, judge_model):
    """The grades by the server are the expectations over the very probabilities that the model has behind the same words."""
    import torch
    from conftest import load_script
    from transformers import AutoModelForCausalLM, AutoTokenizer
    script = load_script("judge.py")
    judge = script.ServerJudge(script.Server(api.url(), called(judge_model), 60))
    [(graded, _)] = judge.grade(DEMO["question"], DEMO["reference"], [(WRONG, "")])
    model, tokenizer = AutoModelForCausalLM.from_pretrained(judge_model, dtype=torch.float32).eval(), AutoTokenizer.from_pretrained(judge_model)
    prompt = script.encode_chat(tokenizer, [{"role": "user", "content": script.grade_prompt(DEMO["question"], DEMO["reference"], WRONG) + script.REPLY_FORM}])[0]
    ids = tokenizer(prompt + '{"correctness": ', add_special_tokens=False)["input_ids"]
    with torch.inference_mode():
        shares = model(torch.tensor([ids])).logits[0, -1].softmax(-1)
    mean, spread = script.expectation([shares[tokenizer(digit, add_special_tokens=False)["input_ids"][0]].item() for digit in "12345"])
    assert graded[0] == pytest.approx((mean, spread), abs=0.02)  # the server tells the 20 likeliest tokens only


def test_the_key_comes_from_the_environment_and_is_never_shown(api, run, base, judge_model, tmp_path):
    asked = len(api.log())
    told = [run("ask.py", called(base), WHY, *SHORT, "--base-url", api.url("key=other"), OPENAI_API_KEY=KEY),
            run("judge.py", called(judge_model), WHY, "a", "b", "--base-url", api.url("key=other"), OPENAI_API_KEY=KEY)]
    for result in told:
        refused(result, "refuses the key in OPENAI_API_KEY", code=(1,))
    refused(run("ask.py", called(base), WHY, "--base-url", api.url("key=other")), "set OPENAI_API_KEY", code=(1,))
    good = run("ask.py", called(base), WHY, *SHORT, "--base-url", api.url("busy=0"), OPENAI_API_KEY=f" {KEY}\n")
    assert good.returncode == 0 and f"goes to {api.url('busy=0')}" in good.stderr
    assert {one["authorization"] for one in api.log()[asked:]} == {None, f"Bearer {KEY}"}
    thrown = run("ask.py", called(base), WHY, "--base-url", api.url("throw=1"), OPENAI_API_KEY=KEY)
    refused(thrown, "answers 400", "Bearer ***", code=(1,))
    odd = run("ask.py", called(base), WHY, "--base-url", api.url(), OPENAI_API_KEY=f"{KEY} é\n{KEY}")
    refused(odd, "OPENAI_API_KEY holds what is no key", code=(1,))
    for result in (*told, good, thrown, odd):
        assert KEY not in result.stdout + result.stderr
    help_text = run("ask.py", "--help").stdout
    assert "OPENAI_API_KEY" in help_text and "--api-key" not in help_text


def test_what_may_pass_is_tried_again(api, run, base):
    began = time.monotonic()
    result = run("ask.py", called(base), WHY, *SHORT, "--base-url", api.url("busy=1&broken=1"))
    assert result.returncode == 0 and result.stdout and time.monotonic() - began > 3
    assert "429 (" in result.stderr and "trying again in 1 s" in result.stderr and "500 (" in result.stderr and "trying again in 2 s" in result.stderr
    assert "\x1b" not in result.stderr, "a server's words do not steer the terminal"
    began = time.monotonic()
    refused(run("ask.py", called(base), WHY, "--base-url", api.url("busy=999"), "--timeout", "4"), "answers 429", "Too many requests", code=(1,))
    assert time.monotonic() - began < 10


def test_no_answer_in_time(api, run, judge_model):
    began = time.monotonic()
    refused(run("judge.py", called(judge_model), WHY, "a", "b", "--base-url", api.url("slow=20"), "--timeout", "2"), "gives no answer", "--timeout", code=(1,))
    assert time.monotonic() - began < 10


def test_a_reply_that_drips(run):
    """Headers at once, then a byte a second: the time is bounded all the same."""
    server = socket.create_server(("127.0.0.1", 0))

    def drip():
        while True:
            try:
                connection, _ = server.accept()
                connection.recv(65536)
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
                for _ in range(30):
                    connection.sendall(b" ")
                    time.sleep(0.5)
            except OSError:
                return
    threading.Thread(target=drip, daemon=True).start()
    began = time.monotonic()
    refused(run("ask.py", "m", WHY, "--base-url", f"http://127.0.0.1:{server.getsockname()[1]}/v1", "--timeout", "3"), "too slowly", code=(1,))
    assert time.monotonic() - began < 12
    server.close()


def test_wrong_addresses_and_names(api, run, base):
    free = socket.create_server(("127.0.0.1", 0))
    port = free.getsockname()[1]
    free.close()
    refused(run("ask.py", "m", WHY, "--base-url", f"http://127.0.0.1:{port}/v1"), "gives no answer", "start the server", "/v1", code=(1,))
    refused(run("ask.py", "gpt-17", WHY, "--base-url", api.url()), "has no model gpt-17", called(base), code=(1,))
    refused(run("ask.py", called(base), WHY, "--base-url", api.url() + "/v2"), "no OpenAI-compatible server", "/v1", code=(1,))
    refused(run("ask.py", called(base), "Why? " * 3000, "--base-url", api.url()), "maximum context length", code=(1,))
    for url in ("http://[::1", "http://localhost/vé"):  # no address that can be written
        refused(run("ask.py", "m", WHY, "--base-url", url, "--timeout", "2"), "gives no answer", code=(1,))
    for url in ("localhost:8000", "ftp://localhost/v1", "http://me:secret@localhost/v1", "http://localhost/v1?key=secret"):
        refused(run("ask.py", "m", WHY, "--base-url", url), "--base-url", "OPENAI_API_KEY", code=(2,))
    for words in (["--timeout", "0"], ["--timeout", "nan"], ["--precision", "4bit"], ["--chat-template", "x"]):
        refused(run("ask.py", "m", WHY, "--base-url", api.url(), *words), words[0], code=(2,))
        refused(run("judge.py", "m", WHY, "a", "b", "--base-url", api.url(), *words), words[0], code=(2,))


def test_a_redirection_does_not_take_the_key_elsewhere(api, run, base):
    asked = len(api.log())
    target = api.url("busy=0").replace("127.0.0.1", "localhost")
    refused(run("ask.py", called(base), WHY, "--base-url", api.url(f"to={target}/chat/completions"), OPENAI_API_KEY=KEY), "another address", code=(1,))
    assert [one["path"].startswith("/to=") for one in api.log()[asked:]] == [True]


@pytest.fixture
def odd_server():
    """odd_server(bytes) is the address of one that says these bytes to everybody."""
    servers = []

    def begin(reply):
        server = socket.create_server(("127.0.0.1", 0))
        servers.append(server)

        def serve():
            while True:
                try:
                    connection, _ = server.accept()
                    connection.recv(1 << 20)
                    connection.sendall(reply)
                    connection.close()
                except OSError:
                    return
        threading.Thread(target=serve, daemon=True).start()
        return f"http://127.0.0.1:{server.getsockname()[1]}/v1"
    yield begin
    for server in servers:
        server.close()


def http(body, status="200 OK"):
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode()


@pytest.mark.parametrize("reply, said", [
    (http("<html>Welcome</html>"), "something else than a chat completion"), (http("[]"), "something else"), (http('{"choices": []}'), "something else"),
    (http('{"choices": [{"message": {"content": ["a", "list"]}}]}'), "something else"), (http('{"choices": [{"message": "x"}]}'), "something else"),
    (http('{"choices": [{"message": {"content": "x"}, "logprobs": {"content": [{"token": "x", "top_logprobs": [{"token": "y", "logprob": null}]}]}}]}'), "something else"),
    (b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf", "gives no answer"), (b"SSH-2.0-OpenSSH\r\n", "gives no answer"), (b"", "gives no answer"),
    (http("no such thing", "501 Not Implemented"), "answers 501: no such thing"), (http("", "418 I'm a teapot"), "answers 418"),
    (http('{"error": "max_tokens is too large"}', "400 Bad Request"), "answers 400"),
])
def test_servers_that_are_none(reply, said, odd_server, run):
    refused(run("ask.py", "m", WHY, "--base-url", odd_server(reply), "--timeout", "3"), said, code=(1,))
    refused(run("judge.py", "m", WHY, "a", "b", "--base-url", odd_server(reply), "--timeout", "3"), said, code=(1,))


@pytest.mark.parametrize("content", ["", "4 4 4 4", '{"correctness": 4}', '{"correctness": 9, "completeness": 4, "clarity": 4, "practicality": 4, "issues": []}',
                                     '{"correctness": true, "completeness": 4, "clarity": 4, "practicality": 4, "issues": []}',
                                     '{"correctness": 4, "completeness": 4, "clarity": 4, "practicality": 4, "issues": [4]}',
                                     '{"correctness": 4, "completeness": 4, "clarity": 4, "practicality": 4, "issues": null}', "[" * 9000, None])
def test_replies_that_are_no_grades_are_no_score(content, odd_server, run):
    url = odd_server(http(json.dumps({"choices": [{"message": {"content": content}}]})))
    result = run("judge.py", "m", WHY, "a", "b", "--base-url", url)
    verdict = json.loads(result.stdout)
    assert result.returncode == 1 and verdict["winner"] is verdict["score_a"] is verdict["score_b"] is None and list(verdict) == KEYS
    assert "an answer has no score" in result.stderr and "not the object that was asked for" in result.stderr and "Traceback" not in result.stderr


def test_a_thinking_judge_and_one_in_a_fence(odd_server, run):
    object_ = '{"correctness": 4, "completeness": 5, "clarity": 3, "practicality": 2, "issues": ["is\\nlong", "is long", "None."]}'
    for content in (f"<think>\n{{'correctness': 1}} hm\n</think>\n{object_}", f"Here you are:\n```json\n{object_}\n```"):
        result = run("judge.py", "m", WHY, "a", "b", "--base-url", odd_server(http(json.dumps({"choices": [{"message": {"content": content}}]}))))
        verdict = json.loads(result.stdout)
        assert result.returncode == 0 and verdict["score_a"] == 3.5 and verdict["winner"] == "Tie" and verdict["issues_a"] == ["is long"]


@pytest.fixture(scope="module")
def transformers_serve(judge_model, environment, tmp_path_factory):
    """Address of `transformers serve` with tiny/judge."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    log = tmp_path_factory.mktemp("serve") / "log"
    with open(log, "w") as out:
        process = subprocess.Popen([sys.executable, "-m", "transformers.cli.transformers", "serve", judge_model, "--host", "127.0.0.1", "--port", str(port),
                                    "--device", "cpu", "--dtype", "float32"], env=environment | {"HF_HUB_OFFLINE": "1"}, stdout=out, stderr=out)
    url = f"http://127.0.0.1:{port}"
    for _ in range(600):
        assert process.poll() is None, log.read_text()[-3000:]
        try:
            urllib.request.urlopen(f"{url}/health", timeout=1)
            break
        except OSError:
            time.sleep(0.2)
    yield f"{url}/v1"
    process.kill()
    process.wait()


def test_transformers_own_server(transformers_serve, run, judge_model):
    """It leaves out logprobs and the schema: the model's own words have to be the object, and count as no score where they are not."""
    prompt = ("Why?", *SHORT)
    served = run("ask.py", judge_model, *prompt, "--base-url", transformers_serve)
    assert served.returncode == 0 and served.stdout == run("ask.py", judge_model, *prompt).stdout, served.stderr
    result = run("judge.py", judge_model, DEMO["question"], WRONG, DEMO["reference"], "--reference", DEMO["reference"], "--base-url", transformers_serve)
    verdict = json.loads(result.stdout)
    assert list(verdict) == KEYS and "Traceback" not in result.stderr
    if verdict["winner"] is None:
        assert result.returncode == 1 and "not the object that was asked for" in result.stderr
    else:
        check(verdict)
