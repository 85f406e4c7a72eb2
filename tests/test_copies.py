"""Four standalone scripts: shared blocks equal to the letter, quick help without packages, exact pins."""
import ast
import re
import shutil
import subprocess
import sys
import time
import tomllib
from collections import defaultdict

import pytest
from conftest import ROOT, SCRIPTS

# Packages that come with the named one, which the pin of that one fixes well enough.
COMES_WITH = {"huggingface_hub": "transformers", "yaml": "transformers", "jinja2": "torch", "tqdm": "transformers",
              "safetensors": "transformers", "numpy": "transformers"}
OPTIONAL = {"wandb"}  # named by --report-to; the script says how to install it


def blocks(script):
    """{name: source} of the functions, classes and constants of a script."""
    source = (ROOT / script).read_text()
    found = {}
    for node in ast.parse(source).body:
        names = [node.name] if isinstance(node, (ast.FunctionDef, ast.ClassDef)) else [
            target.id for target in getattr(node, "targets", []) if isinstance(target, ast.Name)]
        for name in names:
            found[name] = ast.get_source_segment(source, node)
    return found


def test_shared_blocks_are_equal():
    owners = defaultdict(dict)
    for script in SCRIPTS:
        for name, source in blocks(script).items():
            if name not in ("main", "parse_arguments"):
                owners[name][script] = source
    shared = {name: copies for name, copies in owners.items() if len(copies) > 1}
    print("compared:", ", ".join(f"{name} ({len(copies)})" for name, copies in shared.items()))
    assert len(shared) >= 5
    different = [f"{name} in {', '.join(copies)}" for name, copies in shared.items() if len(set(copies.values())) > 1]
    assert not different


def test_diff_of_the_two_askers_shows_only_what_differs():
    diff = subprocess.run(["diff", "ask.py", "ask_lora.py"], cwd=ROOT, capture_output=True, text=True).stdout
    changed = [line for line in diff.splitlines() if line[:1] in "<>"]
    assert 0 < len(changed) < 150


@pytest.mark.parametrize("script", SCRIPTS)
def test_help_is_quick_and_needs_python_only(script, tmp_path):
    shutil.copy(ROOT / script, tmp_path)
    bare = subprocess.run([sys.executable, "-I", "-S", script, "--help"], cwd=tmp_path, capture_output=True, text=True)
    assert bare.returncode == 0 and bare.stderr == ""
    for word in ("PURPOSE", "INPUT", "OUTPUT", "TIME", "MEMORY", "EXAMPLES", "EXIT"):
        assert f"\n{word} " in bare.stdout or f"\n{word}\n" in bare.stdout
    seconds = []
    for _ in range(5):
        began = time.perf_counter()
        subprocess.run([sys.executable, script, "--help"], cwd=tmp_path, check=True, stdout=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - began)
    assert min(seconds) < 0.3
    assert [path.name for path in tmp_path.iterdir()] == [script]


def header(script):
    text = re.search(r"(?m)^# /// script\n((?:#.*\n)+?)# ///$", (ROOT / script).read_text())[1]
    return tomllib.loads("".join(line[2:] for line in text.splitlines(keepends=True)))


def pins(lines):
    found = dict(line.partition("#")[0].strip().split("==") for line in lines if line.partition("#")[0].strip())
    assert all(re.fullmatch(r"\d+(\.\d+)+", version) for version in found.values()), found
    return found


def test_requirements_are_the_union_of_the_headers():
    union = {}
    for script in SCRIPTS:
        assert header(script)["requires-python"] == ">=3.11"
        for package, version in pins(header(script)["dependencies"]).items():
            assert union.setdefault(package, version) == version, f"{package} in {script}"
    assert union == pins((ROOT / "requirements.txt").read_text().splitlines())


@pytest.mark.parametrize("script", SCRIPTS)
def test_header_names_what_is_imported(script):
    imported = set()
    for node in ast.walk(ast.parse((ROOT / script).read_text())):
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add(node.module.split(".")[0])
    third = {COMES_WITH.get(name, name) for name in imported - set(sys.stdlib_module_names) - OPTIONAL}
    assert "torch" in third
    assert third <= set(pins(header(script)["dependencies"]))
