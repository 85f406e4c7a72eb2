"""What the tests share: the tiny models, the scripts run as a user runs them, small data, one finished demo, a hub.

Environment variables, for trying tests alone: TEST_BASE and TEST_JUDGE name other models than tiny/base and
tiny/judge; TEST_DEMO names a folder in which `make demo` has run, to be used instead of a new run; TEST_SEED repeats
the random moments of the kills.
"""
import fcntl
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = ("ask.py", "ask_lora.py", "finetune_lora.py", "judge.py")
NO_HUB = "http://127.0.0.1:9"  # nobody listens there: a test that wanted the real hub fails at once
signal.signal(signal.SIGINT, signal.default_int_handler)  # in the background of a shell script every child would ignore Control-C


def records(name="data_train.jsonl"):
    return [json.loads(line) for line in (ROOT / name).read_text(encoding="utf-8").splitlines()]


DEMO = records("data_eval.jsonl")[0]


def write_jsonl(path, objects):
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in objects), encoding="utf-8")
    return path


def load_script(path):
    """A script as a module, for what only shows inside: ids, losses, verdicts."""
    spec = importlib.util.spec_from_file_location(Path(path).stem, ROOT / path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up there
    spec.loader.exec_module(module)
    return module


def refused(result, *words, code=(1, 2)):
    """One clear error: no traceback, nothing on stdout, an exit code of 1 or 2, and the words that help."""
    assert result.returncode in code, result.stderr[-3000:]
    assert result.stdout == ""
    assert "Traceback" not in result.stderr, result.stderr[-3000:]
    assert result.stderr.count("error: ") == 1, result.stderr[-3000:]
    for word in words:
        assert word in result.stderr.partition("error: ")[2], f"{word!r} is missing in:\n{result.stderr[-3000:]}"


@pytest.fixture(scope="session")
def base():
    folder = Path(os.environ.get("TEST_BASE", ROOT / "tiny/base")).resolve()
    assert (folder / "model.safetensors").is_file(), f"{folder} holds no model"
    return folder


@pytest.fixture(scope="session")
def judge_model():
    folder = Path(os.environ.get("TEST_JUDGE", ROOT / "tiny/judge")).resolve()
    assert (folder / "model.safetensors").is_file(), f"{folder} holds no model"
    return folder


@pytest.fixture(scope="session")
def environment(tmp_path_factory):
    """No account, no hub, no cache of the machine's user; one thread a process, since two often run side by side."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("HF_", "HUGGING", "TRANSFORMERS", "OPENAI_"))}
    return kept | {"HF_HOME": str(tmp_path_factory.mktemp("hf_home")), "HF_ENDPOINT": NO_HUB, "OMP_NUM_THREADS": "1"}


@pytest.fixture(scope="session")
def alone(tmp_path_factory):
    """Every script in a folder of its own: each has to work without the others."""
    places = {}
    for script in SCRIPTS:
        places[script] = tmp_path_factory.mktemp(script.replace(".", "_")) / script
        shutil.copy(ROOT / script, places[script])
    return places


@pytest.fixture(scope="session")
def start(alone, environment):
    """start("ask.py", words...) begins a process; more=... are environment variables."""
    def start(script, *words, cwd=ROOT, before=None, launcher=(), **more):
        return subprocess.Popen([sys.executable, *launcher, alone[script], *map(str, words)], cwd=cwd, stdin=subprocess.PIPE,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=before, env=environment | more)
    return start


@pytest.fixture(scope="session")
def run(start):
    """run("ask.py", words...) waits for the end; the text of both streams is taken as it is, in UTF-8."""
    def run(script, *words, stdin=b"", timeout=300, **more):
        began = time.monotonic()
        process = start(script, *words, **more)
        stdout, stderr = process.communicate(stdin, timeout)
        return SimpleNamespace(returncode=process.returncode, stdout=stdout.decode(), stderr=stderr.decode(), seconds=time.monotonic() - began)
    return run


@pytest.fixture(scope="session")
def run_all(run):
    """Several runs, two at a time; each is (script, words...) or the same with a dict of options at the end."""
    def run_all(calls):
        with ThreadPoolExecutor(2) as pool:
            return list(pool.map(lambda call: run(*call[:-1], **call[-1]) if isinstance(call[-1], dict) else run(*call), calls))
    return run_all


@pytest.fixture(scope="session")
def tuner():
    return load_script("finetune_lora.py")


@pytest.fixture(scope="session")
def tiny(base):
    """(model in fp32, tokenizer) of tiny/base, in this process."""
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer
    torch.set_num_threads(1)
    return (AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32).eval(), AutoTokenizer.from_pretrained(base))


@pytest.fixture(scope="session")
def small_data(tmp_path_factory):
    return write_jsonl(tmp_path_factory.mktemp("data") / "small.jsonl", records()[:12])


@pytest.fixture(scope="session")
def small_flags(base, small_data):
    """A tuning of 18 steps, with what makes runs differ if it is done wrong: accumulation."""
    return ["--model", base, "--train", small_data, "--eval", "none", "--rank", "8", "--batch-size", "4", "--epochs", "6",
            "--save-every", "1", "--learning-rate", "2e-3", "--seed", "3", "--accumulation", "2"]


@pytest.fixture(scope="session")
def small_run(run, small_flags, tmp_path_factory):
    """A finished small tuning: its folder and its stderr."""
    folder = tmp_path_factory.mktemp("small") / "adapter"
    result = run("finetune_lora.py", *small_flags, "--output", folder)
    assert result.returncode == 0, result.stderr[-3000:]
    return SimpleNamespace(folder=folder, stdout=result.stdout, stderr=result.stderr)


LONGEST = ("test_story", "test_training", "test_cluster", "test_api", "test_judge_fuzz", "test_bad_input", "test_judge_set", "test_audit",
           "test_check_slurm", "test_bench")  # the longest first (`--durations=45`, 2026-11-23)


def pytest_collection_modifyitems(items):
    """Two processes share the files (`make test`): they begin with the demo and the longest; what else needs the demo comes last."""
    items.sort(key=lambda item: LONGEST.index(item.path.stem) if item.path.stem in LONGEST else len(LONGEST) + ("demo" in item.fixturenames))


def make_demo(folder, base, judge_model, environment):
    """`make demo` in a copy of the repository; its exit code goes into the file `code`."""
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(".*", "build", "demo-out", "__pycache__", "tests"))
    for model, name in ((base, "base"), (judge_model, "judge")):
        shutil.copytree(model, folder / "tiny" / name, dirs_exist_ok=True)
    (folder / ".venv").symlink_to(sys.prefix)  # with --old-file below: the packages of this interpreter are the installation
    with open(folder / "stdout", "w") as stdout, open(folder / "stderr", "w") as stderr:
        code = subprocess.run(["make", "--old-file", ".venv/.installed", "demo"], cwd=folder, env=environment, timeout=900,
                              stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr).returncode
    (folder / "code").write_text(str(code))


@pytest.fixture(scope="session")
def demo(base, judge_model, environment, tmp_path_factory):
    """The finished `make demo`, in a copy of the repository whose path has a space: .folder, .out (its demo-out), .stdout."""
    if "TEST_DEMO" in os.environ:
        folder = Path(os.environ["TEST_DEMO"]).resolve()
    else:
        here = tmp_path_factory.getbasetemp()
        shared = here.parent if "PYTEST_XDIST_WORKER" in os.environ else here
        folder = shared / "a copy" / "of the demo"
        with open(shared / "lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # the first process that needs it makes it for all
            if not folder.exists():
                make_demo(folder, base, judge_model, environment)
        assert (folder / "code").read_text() == "0", (folder / "stdout").read_text()[-2000:] + (folder / "stderr").read_text()[-3000:]
    return SimpleNamespace(folder=folder, out=folder / "demo-out", stdout=(folder / "stdout").read_text())


@pytest.fixture(scope="session")
def api(base, judge_model, environment):
    """tests/server.py with both tiny models: .url(ways) is an address of it, .log() what it was asked so far."""
    process = subprocess.Popen([sys.executable, ROOT / "tests/server.py", base, judge_model], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    address, told = process.stdout.readline().strip(), []
    threading.Thread(target=lambda: told.extend(process.stdout), daemon=True).start()
    yield SimpleNamespace(url=lambda ways="": f"{address}/{ways}{'/' if ways else ''}v1", log=lambda: [json.loads(line) for line in list(told)])
    process.kill()
    process.wait()


class Hub(BaseHTTPRequestHandler):
    """The part of the hub's protocol that a download needs: gated/* answers 401, Hub.models are there, all else is not."""
    models = {}

    def do_GET(self):
        parts = self.path.partition("?")[0].strip("/").split("/")
        parts = parts[2:] if parts[:2] == ["api", "models"] else parts
        name, file = "/".join(parts[:2]), parts[-1]
        folder = self.models.get(name)
        code, problem, body = 404, "RepoNotFound", b"{}"
        if name.startswith("gated/"):
            code, problem = 401, "GatedRepo"
        elif folder is not None and "resolve" in parts:
            code, problem = (200, None) if (folder / file).is_file() else (404, "EntryNotFound")
            body = (folder / file).read_bytes() if code == 200 else b"{}"
        elif folder is not None:
            files = sorted(path.name for path in folder.iterdir())
            code, problem = 200, None
            body = json.dumps([{"type": "file", "path": file, "size": 1, "oid": "0"} for file in files] if "tree" in parts else
                              {"id": name, "sha": "0" * 40, "siblings": [{"rfilename": file} for file in files]}).encode()
        self.send_response(code)
        for key, value in {"X-Error-Code": problem, "X-Error-Message": problem, "X-Repo-Commit": "0" * 40,
                           "ETag": f'"{name}-{file}"'.replace("/", "-"), "Content-Length": len(body)}.items():
            if value is not None:
                self.send_header(key, str(value))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    do_HEAD = do_GET

    def log_message(self, *words):
        pass


@pytest.fixture(scope="session")
def hub():
    """Address of a hub on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Hub)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
