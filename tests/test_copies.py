"""Standalone scripts: shared blocks equal to the letter, quick help without packages, exact pins."""
import ast
import re
import resource
import shutil
import subprocess
import sys
import tomllib
from collections import defaultdict

import pytest
from conftest import ROOT, SCRIPTS

# Packages that come with the named one, which the pin of that one fixes well enough.
COMES_WITH = {"huggingface_hub": "transformers", "yaml": "transformers", "jinja2": "torch", "tqdm": "transformers",
              "safetensors": "transformers", "numpy": "transformers"}
OPTIONAL = {"wandb"}  # named by --report-to; the script says how to install it
EXTRAS = tuple(sorted(f"extras/{path.name}" for path in (ROOT / "extras").glob("*.py")))


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
    for script in SCRIPTS + EXTRAS:
        for name, source in blocks(script).items():
            if name not in ("main", "parse_arguments"):
                owners[name][script] = source
    shared = {name: copies for name, copies in owners.items() if len(copies) > 1}
    print("compared:", ", ".join(f"{name} ({len(copies)})" for name, copies in shared.items()))
    assert len(shared) >= 5 and len(EXTRAS) >= 2
    assert {"say", "fail"} <= {name for name, copies in shared.items() if len(copies) == len(SCRIPTS + EXTRAS)}
    different = [f"{name} in {', '.join(copies)}" for name, copies in shared.items() if len(set(copies.values())) > 1]
    assert not different


def test_diff_of_the_two_askers_shows_only_what_differs():
    diff = subprocess.run(["diff", "ask.py", "ask_lora.py"], cwd=ROOT, capture_output=True, text=True).stdout
    changed = [line for line in diff.splitlines() if line[:1] in "<>"]
    assert 0 < len(changed) < 270  # half of them are ask.py's talk with a server


@pytest.mark.parametrize("script", SCRIPTS + EXTRAS)
def test_help_is_quick_and_needs_python_only(script, tmp_path):
    name = (ROOT / script).name
    shutil.copy(ROOT / script, tmp_path)
    bare = subprocess.run([sys.executable, "-I", "-S", name, "--help"], cwd=tmp_path, capture_output=True, text=True)
    assert bare.returncode == 0 and bare.stderr == ""
    for word in ("PURPOSE", "INPUT", "OUTPUT", "TIME", "EXAMPLES", "EXIT") + (("MEMORY",) if script in SCRIPTS else ()):
        assert f"\n{word} " in bare.stdout or f"\n{word}\n" in bare.stdout
    seconds = []
    for _ in range(5):  # of this process alone: other work on the machine does not count
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, name, "--help"], cwd=tmp_path, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(seconds) < 0.3
    assert [path.name for path in tmp_path.iterdir()] == [name]


def header(script):
    text = re.search(r"(?m)^# /// script\n((?:#.*\n)+?)# ///$", (ROOT / script).read_text())[1]
    return tomllib.loads("".join(line[2:] for line in text.splitlines(keepends=True)))


def pins(lines):
    found = dict(line.partition("#")[0].strip().split("==") for line in lines if line.partition("#")[0].strip())
    assert all(re.fullmatch(r"\d+(\.\d+)+", version) for version in found.values()), found
    return found


def test_requirements_are_the_union_of_the_headers():
    union = {}
    for script in SCRIPTS + EXTRAS:
        assert header(script)["requires-python"] == ">=3.11"
        for package, version in pins(header(script).get("dependencies", [])).items():
            assert union.setdefault(package, version) == version, f"{package} in {script}"
    assert union == pins((ROOT / "requirements.txt").read_text().splitlines())


@pytest.mark.parametrize("script", SCRIPTS + EXTRAS)
def test_header_names_what_is_imported(script):
    imported = set()
    for node in ast.walk(ast.parse((ROOT / script).read_text())):
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add(node.module.split(".")[0])
    third = {COMES_WITH.get(name, name) for name in imported - set(sys.stdlib_module_names) - OPTIONAL}
    assert "torch" in third or script in EXTRAS
    assert third <= set(pins(header(script).get("dependencies", [])))
