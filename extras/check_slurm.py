#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11"
# ///
"""Let Slurm itself say what the commands in an answer ask for.

PURPOSE   A model's answer names commands. Slurm's own parser decides whether they exist and what they ask for, in
          milliseconds and without a cluster; grep, ssh and bash say the same of theirs. Nothing from an answer is
          ever run: options alone are parsed (--test-only, ssh -G, bash -n), the program replaced by `true`, in a
          private configuration whose only controller is a socket of this script, within a time limit.
INPUT     FILE: an answer as text, or JSONL with a field `answer` (ask.py --questions writes it); - is standard input,
          taken for JSONL if it begins with {.
          --questions FILE.jsonl: what was asked for, as `expect` of each record (extras/README.md describes it).
OUTPUT    stdout: one JSON object an answer: id, source, question, topic, answer_sha256 (of the UTF-8 text without the white
          space around it, which a shell takes away), commands, expect, met (one truth value an expectation), right (true, false, or null without `expect`) and facts (sentences;
          judge.py --facts reads them). Each command: command, line, program, verdict (accepted, rejected or unchecked),
          by, message, options (as Slurm understood them), place (fence, script, bare or inline), and where they apply
          assumed (what stands for placeholders and variables), variable (options whose value is one) and notes.
          --text: the same as a table for people. stderr: what checks, and problems.
          Right means: every expectation is met by a command of its own, no command is rejected, and none in a fence asks for
          resources that were not asked for. Commands inside a sentence count only where there are no others.
TIME      2 to 10 ms a command where Slurm is installed (slurm-wlm 22.05.8, 2 CPU cores); less with the table alone.
MEMORY    20 MB; 220 MB at worst, for an answer of a million characters.
EXAMPLES
  python extras/check_slurm.py tuned.txt --text
  python extras/check_slurm.py tuned.txt --questions data_eval.jsonl --id demo > facts.jsonl
  python extras/check_slurm.py answers.jsonl --questions extras/data_eval_large.jsonl > facts.jsonl
  python extras/check_slurm.py data_train.jsonl --field output
  python extras/check_slurm.py tuned.txt --cluster         # your cluster's word: partitions, accounts, limits
  python extras/check_slurm.py --make-table                # OPTIONS below, from the --help of the Slurm installed here
EXIT      0 done, whatever the verdicts, 1 failed, 2 usage
"""
import argparse
import hashlib
import json
import math
import os
import re
import resource
import select
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from bisect import bisect_left
from pathlib import Path

SUBMITTING = ("srun", "salloc", "sbatch")
SLURM = SUBMITTING + ("sinfo", "squeue", "sacct", "scontrol", "scancel", "sprio", "sstat", "sacctmgr", "sshare", "seff")
# What scontrol puts to the controller before it does anything; `write` opens its file first.
ASKING = ("show", "update", "hold", "uhold", "release", "requeue", "requeuehold", "suspend", "resume", "ping", "completing", "create", "delete",
          "reboot", "cancel_reboot", "top", "notify", "wait_job")
# A line outside a code block is taken for a command only if it begins with one of these.
KNOWN = SLURM + ("ssh", "ssh-keygen", "ssh-add", "ssh-copy-id", "scp", "sftp", "chmod", "spack", "grep", "module", "mpirun", "ls", "eval")
SUBCOMMANDS = {"show", "update", "hold", "release", "requeue", "find", "list", "load", "info", "location", "install", "avail"}
PREFIXES = {"sudo", "time", "exec", "nohup", "env", "command", "then", "do", "else", "if", "while", "until", "!", "{"}
SECONDS = 10          # for one question to a parser; they take milliseconds
MOST_SECONDS = 30     # for all parsers on one answer
MOST_BYTES = 1 << 30  # of memory for a parser: some grep patterns would take all that there is
MOST_COMMANDS = 200   # of one answer
LONGEST_COMMAND = 10_000  # characters
LONGEST_ANSWER = 1_000_000
# Options that run, load or write something, change the user, or need what only a site has: read by this script, never passed on.
KEPT_BACK = {"prolog", "epilog", "task-prolog", "task-epilog", "bcast", "send-libs", "multi-prog", "no-allocate", "uid", "gid", "get-user-env",
             "export-file", "container", "x11", "mpi", "clusters", "cluster", "local", "federation", "jobid", "output", "error", "input",
             "chdir", "nodefile", "plugin", "wait", "acctg-freq", "bb", "bbf", "profile", "propagate", "sibling", "json", "yaml", "test-only",
             "verbose", "quiet"}
# One command that says twice as much as was asked for is wrong too. These are resources, and so are GPUs.
RESOURCES = {"cpus-per-task", "mem", "mem-per-cpu", "mem-per-gpu", "time", "nodes", "ntasks", "ntasks-per-node", "array", "cpus-per-gpu", "mincpus"}
GPU_OPTIONS = ("gres", "gpus", "gpus-per-node", "gpus-per-task")
ABOUT_EXPECT = {"program", "words", "contains", "match", "no-match", "count", "any", "may", "gpus"}
NO_COMMAND = "No command given to execute."
OTHER_LANGUAGES = {"python", "py", "c", "cpp", "c++", "fortran", "julia", "r", "matlab", "json", "yaml", "toml", "ini", "xml", "html",
                   "makefile", "cmake", "dockerfile", "diff"}
BEGINS_SCRIPT = re.compile(r"\s*#(?:!\s*/|\s?SBATCH\b)")
# $, %, [user@host ~]$, (base) user@host:~$
PROMPT = re.compile(r"\s*(?:\([\w.-]{1,20}\) )?(?:\[[^\]\n]{1,40}\]|\w[\w.-]{0,30}@[\w.-]{1,30}:[^$\n]{0,40})?[$%][ \t]+(?=\S)")
PARENTHESIS = re.compile(r"[()]")
REDIRECTION = re.compile(r"&>>?|[0-9]?(?:>>|>&|>\||>|<<<|<<-?|<&|<)")
DESCRIPTOR = re.compile(r"[0-9]+|-")
ORDINARY = re.compile(r"[^\s\\'\"`$;&|()<>]*")
# A plain value for a placeholder such as <jobid>, by the words in it; any other name stands for itself.
PLACEHOLDER = re.compile(r"<([A-Za-z](?:[\w .:/|-]{0,39}[\w.])?)>")
PLACEHOLDER_VALUES = (
    (re.compile(r"job|\bid\b|num|(?<!ac)count|cpu|core|gpu|task|nodes\b|^n$", re.I), "1"), (re.compile(r"mem|size|gb\b", re.I), "1G"),
    (re.compile(r"time|hours|min|duration|\bH+:M|-H", re.I), "1"))
# What each program of Slurm 22.05.8 knows, for machines without Slurm: "=" wants a value, "[=" may have one.
# Made by: python extras/check_slurm.py --make-table
OPTIONS = {
    "version": "22.05.8",
    "srun": """-A,--account= --acctg-freq= --bb= --bbf= --bcast= --bcast-exclude= -b,--begin= -D,--chdir=
        --cluster-constraint= -M,--clusters= --comment= --compress[= -C,--constraint= --container= --contiguous
        -S,--core-spec= --cores-per-socket= --cpu-freq= --cpus-per-gpu= -c,--cpus-per-task= --deadline= --delay-boot=
        -d,--dependency= -X,--disable-status -m,--distribution= --epilog= -e,--error= --exact -x,--exclude=
        --exclusive[= --export= -B,--extra-node-info= --gpu-bind= --gpu-freq= -G,--gpus= --gpus-per-node=
        --gpus-per-socket= --gpus-per-task= --gres= --gres-flags= -h,--help --het-group= -H,--hold -I,--immediate[=
        -i,--input= -J,--job-name= --jobid= -K,--kill-on-bad-exit -l,--label -L,--licenses= --mail-type= --mail-user=
        --mcs-label= --mem= --mem-per-cpu= --mem-per-gpu= --mincpus= --mpi= --multi-prog --nice[= -Z,--no-allocate
        -k,--no-kill -w,--nodelist= -N,--nodes= -n,--ntasks= --ntasks-per-core= --ntasks-per-node=
        --ntasks-per-socket= -o,--output= -O,--overcommit --overlap -s,--oversubscribe -p,--partition= --power=
        -E,--preserve-env --priority= --profile= --prolog= --propagate[= --pty -q,--qos= -Q,--quiet
        --quit-on-interrupt --reboot -r,--relative= --reservation= --resv-ports --send-libs[= --signal=
        --slurmd-debug= --sockets-per-node= --spread-job --switches= --task-epilog= --task-prolog= --thread-spec=
        -T,--threads= --threads-per-core= -t,--time= --time-min= --tmp= -u,--unbuffered --usage --use-min-nodes
        -v,--verbose -V,--version -W,--wait= --wckey=""",
    "salloc": """-A,--account= --bb= --bbf= -b,--begin= --bell -D,--chdir= --cluster-constraint= -M,--clusters= --comment=
        -C,--constraint= --container= --contiguous -S,--core-spec= --cores-per-socket= --cpu-freq= --cpus-per-gpu=
        -c,--cpus-per-task= --deadline= --delay-boot= -d,--dependency= -m,--distribution= -x,--exclude= --exclusive[=
        -B,--extra-node-info= --get-user-env --gid= --gpu-bind= --gpu-freq= -G,--gpus= --gpus-per-node=
        --gpus-per-socket= --gpus-per-task= --gres= --gres-flags= -h,--help -H,--hold -I,--immediate[= -J,--job-name=
        -K,--kill-command[= -L,--licenses= --mail-type= --mail-user= --mcs-label= --mem= --mem-per-cpu=
        --mem-per-gpu= --mincpus= --nice[= --no-bell -k,--no-kill -F,--nodefile= -w,--nodelist= -N,--nodes=
        -n,--ntasks= --ntasks-per-core= --ntasks-per-node= --ntasks-per-socket= -O,--overcommit -s,--oversubscribe
        -p,--partition= --power= --priority= --profile= -q,--qos= -Q,--quiet --reboot --reservation= --signal=
        --sockets-per-node= --spread-job --switches= --thread-spec= --threads-per-core= -t,--time= --time-min= --tmp=
        --uid= --usage --use-min-nodes -v,--verbose -V,--version --wckey=""",
    "sbatch": """-A,--account= -a,--array= --bb= --bbf= -b,--begin= -D,--chdir= --cluster-constraint= -M,--clusters=
        --comment= -C,--constraint= --container= --contiguous -S,--core-spec= --cores-per-socket= --cpu-freq=
        --cpus-per-gpu= -c,--cpus-per-task= --deadline= --delay-boot= -d,--dependency= -m,--distribution= -e,--error=
        -x,--exclude= --exclusive[= --export[= --export-file= -B,--extra-node-info= --get-user-env --gid= --gpu-bind=
        --gpu-freq= -G,--gpus= --gpus-per-node= --gpus-per-socket= --gpus-per-task= --gres= --gres-flags= -h,--help
        -H,--hold --ignore-pbs -i,--input= -J,--job-name= -L,--licenses= --mail-type= --mail-user= --mcs-label=
        --mem= --mem-per-cpu= --mem-per-gpu= --mincpus= --nice[= -k,--no-kill --no-requeue -F,--nodefile=
        -w,--nodelist= -N,--nodes= -n,--ntasks= --ntasks-per-core= --ntasks-per-node= --ntasks-per-socket=
        -o,--output= -O,--overcommit -s,--oversubscribe --parsable -p,--partition= --power= --priority= --profile=
        --propagate[= -q,--qos= -Q,--quiet --reboot --requeue --reservation= --signal= --sockets-per-node=
        --spread-job --switches= --thread-spec= --threads-per-core= -t,--time= --time-min= --tmp= --uid= --usage
        --use-min-nodes -v,--verbose -V,--version -W,--wait --wckey= --wrap[=""",
    "sinfo": """-O,--Format= -N,--Node -a,--all -M,--clusters= -d,--dead -e,--exact --federation -o,--format= --help --hide
        -i,--iterate= --json -R,--list-reasons --local -l,--long --noconvert -n,--nodes= -h,--noheader
        -p,--partition= -T,--reservation -r,--responding -S,--sort= -t,--states= -s,--summarize --usage -v,--verbose
        -V,--version --yaml""",
    "squeue": """-O,--Format= -A,--account= -a,--all -r,--array --array-unique -M,--clusters= --federation -o,--format= --help
        --hide -i,--iterate= -j,--job= --json -L,--licenses= --local -l,--long -n,--name= --noconvert -w,--nodelist=
        -h,--noheader -p,--partition= -q,--qos= -R,--reservation= --sibling -S,--sort= --start -t,--states=
        -s,--step= --usage -u,--user= -v,--verbose -V,--version --yaml""",
    "scontrol": """-a,--all -M,--cluster -d,--details --federation -F,--future -h,--help --hide --local -o,--oneliner -Q,--quiet
        --sibling -u,--uid -v,--verbose -V,--version""",
    "scancel": """-A,--account= -b,--batch -M,--clusters -f,--full --help -H,--hurry -i,--interactive -n,--name= -w,--nodelist
        -p,--partition= -q,--qos= -Q,--quiet -R,--reservation= --sibling= -s,--signal= -t,--state= --usage -u,--user=
        -v,--verbose -V,--version --wckey=""",
    "sprio": """-M,--cluster= --federation -o,--format= --help -j,--jobs --local -l,--long -h,--noheader -n,--norm
        -p,--partition= --sibling --usage -u,--user= -v,--verbose -V,--version -w,--weights""",
    "sstat": """-a,--allsteps -o,--format -h,--help -e,--helpformat -j,--jobs --noconvert -n,--noheader -p,--parsable
        -P,--parsable2 -i,--pidformat --usage -v,--verbose -V,--version""",
    "sacctmgr": """-s,--associations -h,--help -i,--immediate -n,--noheader -o,--oneliner -p,--parsable -P,--parsable2
        -Q,--quiet -r,--readonly -v,--verbose -V,--version""",
    "sshare": """-U,--Users -A,--accounts= -a,--all -M,--cluster= -o,--format= -e,--helpformat -l,--long -n,--noheader
        -p,--parsable -P,--parsable2 -m,--partition -u,--users= -v,--verbose -V,--version""",
}

# sacct gives no help where accounting is off; written from sacct(1).
SACCT = """-A,--accounts= -L,--allclusters -X,--allocations -a,--allusers -x,--associations= -B,--batch-script -b,--brief
    -M,--clusters= -c,--completion -C,--constraints= --delimiter= -D,--duplicates -E,--endtime= --env-vars --federation -f,--file=
    -F,--flags= -o,--format= -g,--gid= -h,--help -e,--helpformat -j,--jobs= --json --local -l,--long --name= -I,--ncpus= -i,--nnodes=
    --noconvert -N,--nodelist= -n,--noheader -p,--parsable -P,--parsable2 -r,--partition= -q,--qos= --reason= -S,--starttime=
    -s,--state= -K,--timelimit-max= -k,--timelimit-min= -T,--truncate -U,--uid= --units= --use-local-uid -u,--user= -v,--verbose
    -V,--version -W,--wckeys= --whole-hetjob[= --yaml"""
# What --help of 22.05.8 leaves out or tells wrongly, as the programs themselves take it.
UNSAID = {
    "srun": """--accel-bind= --bcast[= --cluster= --context= --cpu-bind= --gid= --hint= --interactive --kill-on-bad-exit[= --mem-bind=
        --msg-timeout= --network= --no-kill[= -F,--nodefile= --ntasks-per-gpu= --ntasks-per-tres= --open-mode= --overlap[= --pack-group=
        --prefer= --resv-ports[= --tasks-per-node= --test-only --uid= --whole --x11[=""",
    "salloc": """--acctg-freq= --cluster= --context= --get-user-env[= --hint= --mem-bind= --network= --no-kill[= --no-shell
        --ntasks-per-gpu= --ntasks-per-tres= --prefer= --tasks-per-node= --wait-all-nodes= --x11[=""",
    "sbatch": """--acctg-freq= --batch= --cluster= --context= --export= --get-user-env[= --hint= --kill-on-invalid-dep= --mem-bind=
        --network= --no-kill[= --ntasks-per-gpu= --ntasks-per-tres= --open-mode= --prefer= --tasks-per-node= --test-only
        --wait-all-nodes= --wrap=""",
    "squeue": "--accounts= --jobs= --me --node= --nodes= --partitions= -P,--priority --sib --steps= --users=",
    "sacct": "--cluster= --fields= --usage",
    "scontrol": "-M,--clusters= -u,--uid= --usage",
    "scancel": "--cluster= -M,--clusters= --ctld --jobname= --me -w,--nodelist=",
    "sprio": "--clusters= -j,--jobs= --sib -S,--sort=",
    "sstat": "-j,--jobs= -o,--fields=",
}
CONTROL = {"for", "case", "select", "done", "fi", "esac", "function", "}", "[", "[[", "break", "continue", "return", "shift"}


def parse_arguments():
    class Formatter(argparse.ArgumentDefaultsHelpFormatter, argparse.RawDescriptionHelpFormatter):
        pass

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=Formatter, allow_abbrev=False)
    parser.add_argument("files", metavar="FILE", nargs="*", help="answers: text, or JSONL; - for standard input")
    parser.add_argument("--questions", metavar="FILE", type=Path, help="JSONL with id or question, and `expect`")
    parser.add_argument("--id", help="the record of --questions that a text answers")
    parser.add_argument("--field", default="answer", help="the field of a JSONL record that holds the answer")
    parser.add_argument("--text", action="store_true", help="a table for people instead of JSONL")
    parser.add_argument("--cluster", action="store_true", help="ask the cluster of this machine, with --test-only")
    parser.add_argument("--table", action="store_true", help="use the table of options even where Slurm is installed")
    parser.add_argument("--make-table", action="store_true", help="print OPTIONS from the --help of the installed Slurm")
    arguments = parser.parse_args()
    if not arguments.files and not arguments.make_table:
        parser.error("give at least one FILE")
    if arguments.id is not None and not arguments.questions:
        parser.error("--id names a record of --questions FILE; give both")
    if arguments.cluster and arguments.table:
        parser.error("--cluster and --table contradict each other")
    return arguments


def say(text):
    print(f"{Path(sys.argv[0]).stem}: {text}", file=sys.stderr, flush=True)


def fail(text, code=1):
    """End with one sentence on stderr: what is wrong, and the remedy."""
    say(f"error: {text}")
    sys.exit(code)


# ---------------------------------------------------------------- commands in a text

def plain(text, assumed):
    """The text with a plain value for each placeholder; (place, what was assumed) is appended to the list."""
    shift = 0

    def value(found):
        nonlocal shift
        name = found[1]
        one = next((value for pattern, value in PLACEHOLDER_VALUES if pattern.search(name)), re.sub(r"\W+", "-", name))
        assumed.append((found.start() + shift, f"{one} for <{name}>"))
        shift += len(one) - len(found[0])
        return one
    return PLACEHOLDER.sub(value, text)


def after_substitution(text, at):
    """The place after the $(...) or `...` that begins at `at`."""
    if text[at] == "`":
        end = text.find("`", at + 1)
        return len(text) if end < 0 else end + 1
    depth = 0
    for found in PARENTHESIS.finditer(text, at):
        depth += 1 if found[0] == "(" else -1
        if depth == 0:
            return found.end()
    return len(text)


def split_shell(text):
    """The pipelines of a piece of shell: [(offset, source, [[word, ...], ...], is_dynamic, here_document)].

    Only the grammar that answers use: quotes, backslashes, comments, pipes, separators, redirections, here-documents.
    Nothing is expanded. is_dynamic: a $(...) or back-quote is in it, so that only a shell could know the words.
    """
    pipelines, state = [], {}

    def begin(at):
        state.update(start=at, commands=[[]], word=None, dynamic=False, skip=None, document=None)

    def add_to_word(piece):  # a list, because a long string that grows by pieces takes quadratic time
        state["word"] = state["word"] or []
        state["word"].append(piece)

    def end_word():
        word, state["word"] = state["word"], None
        if word is None:
            return
        word = "".join(word)
        if state["skip"] is None:
            state["commands"][-1].append(word)
        elif state["skip"] == "<<":
            waiting.append((word, state))
        state["skip"] = None

    def end_pipeline(at):
        end_word()
        if any(state["commands"]):
            pipelines.append([state["start"], text[state["start"]:at].strip(), [c for c in state["commands"] if c], state["dynamic"], None])
            for entry in waiting:
                if entry[1] is state:
                    documents.append((entry[0], len(pipelines) - 1))
        waiting.clear()

    waiting, documents = [], []
    begin(0)
    at = 0
    while at < len(text):
        char = text[at]
        if char == "\\" and text[at + 1:at + 2] == "\n":
            at += 2
            continue
        redirection = REDIRECTION.match(text, at) if state["word"] is None or char in "<>&" else None
        if redirection and not (char.isdigit() and state["word"]):
            end_word()
            state["skip"] = "<<" if redirection[0].strip("-") == "<<" else redirection[0]
            at = redirection.end()
            if redirection[0].endswith(">&") or redirection[0].endswith("<&"):  # 2>&1: the target is part of it
                target = DESCRIPTOR.match(text, at)
                if target:
                    at, state["skip"] = target.end(), None
            continue
        if char in " \t":
            end_word()
        elif char == "#" and state["word"] is None:
            end = text.find("\n", at)
            at = len(text) if end < 0 else end
            continue
        elif char in "\n;&()" or text.startswith("||", at):
            end_pipeline(at)
            if char == "\n" and documents:
                for mark, index in documents:
                    end = re.compile(rf"^[ \t]*{re.escape(mark)}[ \t]*$", re.M).search(text, at + 1)
                    pipelines[index][4] = text[at + 1:end.start() if end else len(text)]
                    at = end.end() if end else len(text)
                documents.clear()
            begin(at + 1)
            at += text.startswith(("||", "&&"), at)
            state["start"] = at + 1
        elif char == "|":
            end_word()
            state["commands"].append([])
        elif char == "'":
            end = text.find("'", at + 1)
            end = len(text) if end < 0 else end
            add_to_word(text[at + 1:end])
            at = end
        elif char == '"':
            at += 1
            piece = []
            while at < len(text) and text[at] != '"':
                if text[at] == "\\" and text[at + 1:at + 2] in ('"', "\\", "$", "`"):
                    at += 1
                elif text[at] == "`" or text.startswith("$(", at):
                    state["dynamic"] = True
                    end = after_substitution(text, at)
                    piece.append(text[at:end])
                    at = end
                    continue
                piece.append(text[at:at + 1])
                at += 1
            add_to_word("".join(piece))
        else:
            end = at + 1
            if char == "\\":
                end, at = at + 2, at + 1
            elif char == "`" or text.startswith("$(", at):
                state["dynamic"], end = True, after_substitution(text, at)
            end = ORDINARY.match(text, end).end()
            add_to_word(text[at:end])
            at = end - 1
        at += 1
    end_pipeline(len(text))
    return pipelines


def words_of(command):
    """The words of a simple command without what stands before its program: assignments, sudo, time, then ..."""
    words = list(command)
    while words and (words[0] in PREFIXES or re.match(r"\w+=", words[0])):
        words.pop(0)
    return words


def looks_like_a_command(line):
    """Whether a line outside a code block is a command, not a sentence about one."""
    words = line.split(None, 12)
    if not words or words[0] not in KNOWN or words[1:2] in (["-"], ["--"]):
        return False
    return line.rstrip()[-1] not in ".:?!,;" and (len(words) <= 2 or words[1] in SUBCOMMANDS or any(word[0] in "-|<" for word in words))


def without_prompts(lines):
    """The lines of a code block that are typed: where there are prompts, the others are what the commands print."""
    prompts = [PROMPT.match(line) for line in lines]
    if not any(prompts):
        return lines
    typed, goes_on = [], False
    for line, prompt in zip(lines, prompts):
        if prompt:
            line = line[prompt.end():]
        elif line.startswith("> "):
            line = line[2:]
        elif not goes_on and not any("<<" in one for one in lines):
            line = ""
        typed.append(line)
        goes_on = line.endswith("\\")
    return typed


def find_commands(text):
    """The commands of an answer: [{"command", "line", "pipeline", "is_dynamic", "script", "place"}], in order.

    place: "fence", "inline" (back-quotes in a sentence), "bare" (a line of its own) or "script" (inside a batch script).
    A batch script is one entry of its own, and so is each pipeline in it. Beside them the number of those left out.
    """
    found, left_out, fence, script, is_shell, pending = [], 0, None, None, True, ""

    def add(piece, line, place):
        nonlocal left_out
        assumed, counted = [], 0
        piece = plain(piece, assumed)
        pipelines = split_shell(piece)
        ends = [start for start, *_ in pipelines[1:]] + [len(piece)]
        for end, (start, source, commands, is_dynamic, document) in zip(ends, pipelines):
            line += piece.count("\n", counted, start)
            counted = start
            commands = [words for command in commands if (words := words_of(command))]
            commands = [words for words in commands if words[0] not in CONTROL]
            if not commands or (place == "inline" and (commands[0][0] not in KNOWN or len(commands[0]) < 2)):
                continue
            if len(found) == MOST_COMMANDS:
                left_out += 1
                continue
            shown = re.sub(r"^(?:(?:then|do|else|if|while|until|!|\{)\s+)+", "", source)  # a line of a loop
            shown = " ".join(shown.split("\\\n")) if not document else shown
            said = sorted({text for _, text in assumed[bisect_left(assumed, (start,)):bisect_left(assumed, (end,))]})
            found.append({"command": " ".join(part.strip() for part in shown.split("\n")), "source": source, "line": line, "pipeline": commands,
                          "is_dynamic": is_dynamic, "script": document, "place": place, "assumed": said, "block": piece})

    def end_block(lines, line, place="fence"):
        block = "\n".join(without_prompts(lines))
        is_script = re.search(r"^#\s?SBATCH|^#(PBS|BSUB) ", block, re.M) and not re.match(r"\s*(sbatch|salloc|srun)\b", block)
        if is_script and "<<" in block:  # a script that a command of the block writes is that command's
            outside = block
            for *_, document in split_shell(block):
                outside = outside.replace(document, "") if document else outside
            is_script = re.search(r"^#\s?SBATCH|^#(PBS|BSUB) ", outside, re.M)
        if is_script and len(found) < MOST_COMMANDS:
            assumed = []
            script = plain(block, assumed)
            found.append({"command": script, "source": script, "line": line, "pipeline": [["sbatch"]], "is_dynamic": False,
                          "script": script, "place": place, "assumed": sorted({text for _, text in assumed}), "block": script})
        add(block, line, "script" if is_script else place)

    for position, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        mark = re.match(r"\s*(?:```|~~~)`*\s*([\w+-]*)", line)
        if script and (mark or not line.strip()):
            end_block(*script, "bare")
            script = None
        if mark:
            if fence is None:
                fence, is_shell = ([], position + 1), mark[1].lower() not in OTHER_LANGUAGES
            else:
                if is_shell:
                    end_block(*fence)
                fence = None
            continue
        if fence is not None:
            fence[0].append(line)
            continue
        if script or BEGINS_SCRIPT.match(line):
            script = script or ([], position)
            script[0].append(line.strip())
            continue
        prompt = PROMPT.match(line)
        stripped = line[prompt.end():] if prompt else re.sub(r"^([-*+]|\d+[.)])\s+", "", line.strip())
        if pending or prompt or looks_like_a_command(stripped.rstrip("\\")):
            pending += ("\n" if pending else "") + stripped
            if stripped.endswith("\\"):
                continue
            add(pending, position - pending.count("\n"), "bare")
            pending = ""
            continue
        for span in re.findall(r"(?<!`)`([^`\n]{1,2000})`(?!`)", line):
            add(span, position, "inline")
    if pending:
        add(pending, position, "bare")
    if script:
        end_block(*script, "bare")
    if fence is not None and is_shell:  # an answer that was cut off inside its code block
        end_block(*fence)
    return found, left_out


# ---------------------------------------------------------------- what a program knows

def read_help(text):
    """{"-c" or "--cpus-per-task": (long name, "", "=" or "[=")} from the --help of a Slurm program."""
    table = {}
    for line in text.splitlines():
        head = re.match(r"\s{1,8}(?:(-\w)(?:,| or)? *)?(?:(--[a-zA-Z][\w-]*))?(\[?=)?", line)
        if not head or not (head[1] or head[2]):
            continue
        name = (head[2] or head[1]).lstrip("-")
        needs = "=" if name == "container" else head[3] or ""
        table.update({option: (name, needs) for option in (head[1], head[2]) if option})
    return table


def pack_table(table):
    """One word an option: -c,--cpus-per-task=  --exclusive[=  --pty"""
    names = {}
    for option, (name, needs) in table.items():
        names.setdefault((name, needs), []).append(option)
    return " ".join(",".join(sorted(options, key=len)) + needs for (_, needs), options in sorted(names.items()))


def unpack_table(packed):
    table = {}
    for entry in packed.split():
        options, needs = re.fullmatch(r"([^=\[]+)(\[?=)?", entry).groups()
        names = options.split(",")
        table.update({option: (names[-1].lstrip("-"), needs or "") for option in names})
    return table


def walk(words, table, permute=False):
    """Read words as getopt_long would: ([(name, value, words)], the words from the first that is no option, problems).

    name is the long name; value is None for an option without one. An abbreviation that only one option has is that
    option. Options that the table does not know keep their spelling and count as problems.
    """
    options, rest, problems, at = [], [], [], 0
    while at < len(words):
        word = words[at]
        at += 1
        if word == "--" or not word.startswith("-") or word == "-":
            if permute and word != "--":
                rest.append(word)
                continue
            return options, rest + words[at - (word != "--"):], problems
        if word.startswith("--"):
            option, has_value, value = word.partition("=")
            fits = sorted({table[known][0] for known in table if known.startswith(option) and known.startswith("--")})
            exact = table.get(option)
            if exact is None and len(fits) != 1:
                problems.append(f"{option} is ambiguous: {', '.join('--' + fit for fit in fits)}" if fits else f"unrecognized option {option}")
                options.append((option.lstrip("-"), value if has_value else None, [word]))
                continue
            name, needs = exact or table["--" + fits[0]]
            used = [word]
            if not has_value:
                value = None
                if needs == "=":
                    if at == len(words):
                        problems.append(f"{option} needs a value")
                    else:
                        value = words[at]
                        used.append(value)
                        at += 1
            elif not needs:
                problems.append(f"{option} takes no value")
            options.append((name, value, used))
            continue
        for index in range(1, len(word)):
            name, needs = table.get("-" + word[index], (None, ""))
            if name is None:
                problems.append(f"unrecognized option -{word[index]}")
                options.append((word[index], None, ["-" + word[index]]))
            elif needs:
                value, used = word[index + 1:] or None, ["-" + word[index:]]
                if value is None and needs == "=":
                    if at == len(words):
                        problems.append(f"-{word[index]} needs a value")
                    else:
                        value = words[at]
                        used.append(value)
                        at += 1
                options.append((name, value, used))
                break
            else:
                options.append((name, None, ["-" + word[index]]))
    return options, rest, problems


# ---------------------------------------------------------------- asking the parsers

def limit_resources():
    """For a parser that was given something hostile: bounded memory, no core file."""
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_BYTES, MOST_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class Checker:
    """Puts options to the installed Slurm in a private configuration; to the table where there is none."""

    def __init__(self, cluster=False, table=False):
        self.folder = tempfile.TemporaryDirectory(prefix="check_slurm-")
        self.cluster, self.answers, self.until = cluster, {}, math.inf
        self.complaints = {}  # of bash about a text
        self.has_slurm = not table and all(shutil.which(name) for name in SUBMITTING)
        self.tables = {name: unpack_table(packed) for name, packed in (OPTIONS | {"sacct": SACCT}).items() if name != "version"}
        # The only controller that the private configuration knows: a connection here means that every option was accepted.
        self.controller = socket.create_server(("127.0.0.1", 0))
        self.environment = {"PATH": os.environ.get("PATH", os.defpath), "HOME": self.folder.name, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
        configuration = Path(self.folder.name, "slurm.conf")
        configuration.write_text(f"""ClusterName=check
SlurmctldHost=localhost
SlurmctldPort={self.controller.getsockname()[1]}
AuthType=auth/munge
GresTypes=gpu
SelectType=select/cons_tres
PriorityType=priority/multifactor
MessageTimeout=2
NodeName=n1 CPUs=1024 RealMemory=8000000
PartitionName=p Nodes=n1 Default=YES
""")
        self.environment["SLURM_CONF"] = str(configuration)
        self.version = OPTIONS.get("version", "?")
        if self.has_slurm:
            try:
                self.version = self.run(["srun", "--version"])[2].split()[-1]
                for name in SLURM:
                    if shutil.which(name):
                        self.tables[name] = read_help(self.run([name, "--help"])[2]) or self.tables.get(name, {})
            except (OSError, IndexError) as error:
                fail(f"the Slurm on this machine does not work ({error}); mend it, or use --table")
        elif cluster:
            fail("--cluster needs srun, salloc and sbatch on this machine; leave it out, and the table of options is used")
        for name, packed in UNSAID.items():
            self.tables[name] = self.tables.get(name, {}) | unpack_table(packed)
        self.system = dict(self.environment)
        self.system.pop("SLURM_CONF")
        self.system.update({name: value for name, value in os.environ.items() if name == "SLURM_CONF"})

    def describe(self):
        return (f"Slurm {self.version} and the controller of this cluster" if self.cluster else
                f"Slurm {self.version}, its parsers alone" if self.has_slurm else
                f"there is no Slurm on this machine: only the table of options of Slurm {self.version}; values and combinations are not checked")

    def run(self, argv, stdin=b"", environment=None):
        """(asked the controller, exit code or None, stdout, stderr) of a program in a group of its own; TimeoutError after SECONDS."""
        latest = min(time.monotonic() + SECONDS, self.until)
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as given:
            given.write(stdin)
            given.seek(0)
            process = subprocess.Popen(argv, stdin=given, stdout=out, stderr=err, cwd=self.folder.name, start_new_session=True,
                                       env=environment or self.environment, preexec_fn=limit_resources)
            try:
                has_asked = False
                while process.poll() is None and not has_asked and time.monotonic() < latest:
                    has_asked = bool(select.select([self.controller], [], [], 0.001)[0])
                code = process.poll()
            finally:
                if process.poll() is None:
                    os.killpg(process.pid, signal.SIGKILL)
                    process.wait()
            texts = []
            for stream in (out, err):
                stream.seek(0)
                texts.append(stream.read(100_000).decode("utf-8", "replace"))
            while select.select([self.controller], [], [], 0)[0]:
                has_asked = True
                self.controller.accept()[0].close()
        if code is None and not has_asked:
            raise TimeoutError(f"no answer in {SECONDS} s" if time.monotonic() < self.until else f"the {MOST_SECONDS} s for one answer are over")
        return has_asked, code, *texts

    def slurm(self, program, words, script=None):
        """Check the words after a Slurm program; script is the text of a batch script, if there is one."""
        key = (program, tuple(words), script)
        if key not in self.answers:
            self.answers[key] = self._slurm(program, words, script)
        return {**self.answers[key]}

    def _slurm(self, program, words, script):
        table = self.tables.get(program, {})
        options, rest, problems = walk(words, table, permute=program not in SUBMITTING + ("scontrol",))
        understood = {name: True if value is None else value for name, value, _ in options}
        if program in SUBMITTING and ":" in rest:
            return {"verdict": "unchecked", "message": "a heterogeneous job: only its first part could be checked", "options": understood}
        notes = script_notes(script) if script else []
        if not self.has_slurm:
            if program == "srun" and not (rest or {"help", "usage", "version"} & set(understood)):
                problems.append(NO_COMMAND)
            problems += [f"invalid {name} {value}" for name, value in understood.items() if not is_plausible(name, value)]
            result = {"verdict": "rejected" if problems else "accepted", "message": "; ".join(problems) or None, "options": understood,
                      "by": f"the table of options of Slurm {self.version}"}
            if not table:
                result.update(verdict="unchecked", message=f"the table has no {program}")
            elif script:
                head = re.split(r"^(?=[^#\n])", script, maxsplit=1, flags=re.M)[0]  # up to the first command
                inside, _, more = walk([word for line in head.splitlines() if line.startswith("#SBATCH") for word in script_words(line) or []], table)
                more += [f"invalid {name} {value}" for name, value, _ in inside if not is_plausible(name, True if value is None else value)]
                result["options"] = {name: True if value is None else value for name, value, _ in inside} | understood
                if more:
                    result.update(verdict="rejected", message="; ".join(more))
            return result | ({"notes": notes} if notes else {})
        passed = []
        for name, value, spelled in options:
            if name in ("user", "users", "uid") and program not in SUBMITTING and value:  # this machine knows other users than a cluster
                spelled = [re.sub(r"=.*", "", spelled[0]) if spelled[0].startswith("--") else spelled[0][:2], "root"]
            if name == "wrap":
                spelled = ["--wrap=true"]
            if name not in KEPT_BACK and not names_a_file(name, value):
                passed += spelled
        on_cluster = self.cluster and (program in SUBMITTING or program in ("sinfo", "squeue", "sacct", "sprio")
                                       or program == "scontrol" and rest[:1] == ["show"])
        environment = self.system if on_cluster else self.environment
        asked = [] if program == "sacctmgr" else rest[:1] if program == "scontrol" and rest and rest[0].lower() not in ASKING else rest
        is_cut_off = any(problem.endswith("needs a value") for problem in problems)
        last = [] if is_cut_off else ["true"]
        if program == "sbatch":
            path = Path(self.folder.name, "script")
            path.write_text(harmless(script, table) if script else "#!/bin/sh\ntrue\n", encoding="utf-8", errors="replace")
            argv = ["sbatch", "-v", "--test-only", *passed, *([] if "wrap" in understood or is_cut_off else [str(path)])]
        elif program == "salloc" and on_cluster:  # salloc has no --test-only
            argv = ["srun", "-v", "--test-only", *[word for word in passed if word not in ("--no-shell", "--bell", "--no-bell")], *last]
        elif program == "salloc":
            argv = ["salloc", "-v", *passed, *last]
        elif program == "srun":
            argv = ["srun", "-v", "--test-only", *passed, *last]
        else:
            argv = [program, *passed, *asked]
        try:
            has_asked, code, stdout, stderr = self.run(argv, environment=environment)
        except FileNotFoundError:
            return {"verdict": "unchecked", "message": f"there is no {program} on this machine", "options": understood}
        except (OSError, ValueError) as error:  # too long for the system, a NUL in it, or no time left
            return {"verdict": "unchecked", "message": f"{program} could not be asked: {error}", "options": understood}
        stderr = stderr.replace(f"{self.folder.name}/", "")
        normal = dict(re.findall(r"^\w+: ([\w-]+) +: (.*)$", stderr.partition("end of defined options")[0], re.M))
        normal = {name: True if value == "set" else value.removeprefix("gres:") for name, value in normal.items()
                  if name not in ("test-only", "verbose", "quiet")}
        kept = {name: value for name, value in understood.items() if name in KEPT_BACK - {"test-only", "verbose", "quiet"}}
        lines = [re.sub(r"^\w+: (error: |fatal: )?", "", line).strip() for line in stderr.splitlines()
                 if re.search(r"error:|fatal:|unrecognized|ambiguous|[Ii]nvalid|requires an argument|doesn't allow|[Ww]arning", line)]
        by = f"{program} {self.version}" + (" on this cluster" if on_cluster else "")
        result = {"verdict": "accepted", "by": by, "message": None, "options": (normal if program in SUBMITTING else understood) | kept}
        is_off = "accounting storage is disabled" in stderr and not on_cluster  # sacct: said after its options were read
        if (asked != rest or program == "sacctmgr") and not re.search("invalid keyword|unrecognized option|invalid option", stderr):
            result.update(verdict="unchecked", by=None, message=f"only the options of {program} were checked: it may write files before it asks")
        elif on_cluster and re.search("Unable to contact slurm controller|Could not establish a configuration source", stderr):
            result.update(verdict="unchecked", by=None, message="the cluster does not answer: " + stderr.strip()[-300:])
        elif not (has_asked or is_off or code == 0):
            result.update(verdict="rejected", message="; ".join(dict.fromkeys(lines)) or stderr.strip()[-300:] or f"exit code {code}")
        elif lines:
            notes = lines + notes
        if program == "srun" and result["verdict"] == "accepted" and not (rest or {"help", "usage", "version"} & set(understood)):
            result.update(verdict="rejected", message=NO_COMMAND)  # which --test-only does not mind
        if program == "salloc" and "pty" in understood:
            result.update(verdict="rejected", message="unrecognized option '--pty'")
        return result | ({"notes": notes} if notes else {})

    def ssh(self, words):
        """What ssh makes of a command line: -G prints the settings and connects to nothing."""
        flags = {"-" + letter: (letter, "") for letter in "46AaCfGgKkMNnqsTtVvXxYy"} | {
            "-" + letter: (letter, "=") for letter in "BbcDEeFIiJLlmOoPpQRSWw"}
        options, rest, problems = walk(words, flags)
        more, _, others = walk(rest[1:], flags)  # ssh takes options after the host too
        if problems + others:
            return {"verdict": "rejected", "by": "ssh", "message": "; ".join(problems + others), "options": {}}
        refused = [name for name, _, _ in options + more if name in "EFIOQSWVGMy"]
        if refused or not rest:
            return {"verdict": "unchecked", "options": {},
                    "message": f"-{refused[0]} reads or writes files, or needs a connection" if refused else "it names no host"}
        ask, settings = ["ssh", "-G", "-F", "/dev/null", "-o", "CanonicalizeHostname=no"], []
        for given in ([rest[0].rpartition("@")[2]], [*[word for _, _, spelled in options + more for word in spelled], rest[0]]):
            try:
                _, code, stdout, stderr = self.run([*ask, *given[:-1], "--", given[-1]])
            except (OSError, ValueError) as error:
                return {"verdict": "unchecked", "message": f"ssh could not be asked: {error}", "options": {}}
            settings.append(set(stdout.splitlines()))
        understood = dict(line.split(" ", 1) for line in sorted(settings[1] - settings[0]) if " " in line)
        return {"verdict": "accepted" if code == 0 else "rejected", "by": "ssh -G", "message": None if code == 0 else stderr.strip()[-300:],
                "options": understood}

    def grep(self, words):
        """Whether grep takes the pattern, and a function that says which lines it lets through; files are not read."""
        table = {option: (name, needs) for option, name, needs in (
            *[(f"-{letter}", letter, "") for letter in "EFGPivwxcnoqhHsal"], ("-e", "e", "="), ("-m", "m", "="), ("-A", "A", "="), ("-B", "B", "="),
            ("-C", "C", "="), *[("--" + long, short, needs) for long, short, needs in (
                ("extended-regexp", "E", ""), ("fixed-strings", "F", ""), ("basic-regexp", "G", ""), ("perl-regexp", "P", ""),
                ("ignore-case", "i", ""), ("invert-match", "v", ""), ("word-regexp", "w", ""), ("line-regexp", "x", ""), ("count", "c", ""),
                ("line-number", "n", ""), ("only-matching", "o", ""), ("quiet", "q", ""), ("color", "color", "[="), ("colour", "color", "[="),
                ("regexp", "e", "="), ("max-count", "m", "="), ("context", "C", "="), ("after-context", "A", "="), ("before-context", "B", "="))])}
        options, rest, problems = walk(words, table, permute=True)
        if problems:
            return {"verdict": "unchecked", "message": f"only patterns are checked here: {problems[0]}", "options": {}}, None
        patterns = [value for name, value, _ in options if name == "e"] or rest[:1]
        if not patterns:
            return {"verdict": "rejected", "by": "grep", "message": "no pattern", "options": {}}, None
        argv = ["grep", *[f"-{name}" for name, _, _ in options if name in "EFGPivwx"], *[word for pattern in patterns for word in ("-e", pattern)]]
        try:
            _, code, _, stderr = self.run(argv)
        except (OSError, ValueError) as error:
            return {"verdict": "unchecked", "message": f"grep could not be asked: {error}", "options": {}}, None
        if code not in (0, 1):
            return {"verdict": "rejected", "by": "grep", "message": stderr.strip()[-300:], "options": {}}, None

        def let_through(lines):
            try:
                return self.run(argv, "".join(line + "\n" for line in lines).encode("utf-8", "replace"))[2].splitlines()
            except TimeoutError:
                return []
        return {"verdict": "accepted", "by": "grep", "message": None, "options": {name: True for name, _, _ in options if name == "c"}}, let_through

    def bash(self, text):
        """The complaint of bash about the syntax of a text, or None; -n reads without running."""
        if shutil.which("bash") is None:
            return None
        if text not in self.complaints:
            try:
                _, code, _, stderr = self.run(["bash", "--noprofile", "--norc", "-n"], text.encode("utf-8", "replace"))
            except TimeoutError:
                return None
            first = next(iter(stderr.strip().splitlines()), None)  # none: bash broke off, as it does over deep nesting
            self.complaints[text] = first and code and re.sub(r"^bash: (line \d+: )?", "", first)
        return self.complaints[text]

    def shellcheck(self, text):
        try:
            return self.run(["shellcheck", "-s", "bash", "-S", "error", "-f", "gcc", "-"], text.encode("utf-8", "replace"))[2]
        except TimeoutError:
            return ""

    def check(self, found):
        """The report on one command that find_commands() found."""
        pipeline, program = found["pipeline"], shorten(os.path.basename(found["pipeline"][0][0]), 100)
        report = {"command": found["command"], "line": found["line"], "program": program, "verdict": "unchecked", "by": None, "message": None,
                  "options": {}, "place": found["place"]}
        if found["assumed"]:
            report["assumed"] = found["assumed"]
        if found["script"] is not None and program not in SUBMITTING:
            program = report["program"] = "sbatch" if re.search(r"^#SBATCH", found["script"], re.M) else program
        if len(found["command"] + (found["script"] or "")) > LONGEST_COMMAND:
            return report | {"command": shorten(found["command"][:LONGEST_COMMAND], LONGEST_COMMAND),
                             "message": f"longer than {LONGEST_COMMAND} characters"}
        if "\0" in found["command"]:
            return report | {"message": "holds a NUL character"}
        # A line of a loop is no command by itself: what bash takes as a whole is right.
        complaint = self.bash(found["script"] or found["source"])
        if complaint and self.bash(found["block"]):
            # What a program prints may stand in a code block too.
            if program not in KNOWN:
                return report | {"message": f"no shell command: {complaint}"}
            return report | {"verdict": "rejected", "by": "bash -n", "message": complaint}
        if found["is_dynamic"] and any(os.path.basename(command[0]) in SUBMITTING + ("ssh",) for command in pipeline):
            return report | {"message": "a command substitution in it decides at run time what is asked for"}
        variables = re.compile(r"\$(?:\w+|[@*#?]|\{[^{}]*\}|\([^()]*\))|`[^`]*`")
        for at, command in enumerate(pipeline):
            program = os.path.basename(command[0])
            if report["program"] == "sbatch" and program not in SUBMITTING and at == 0:  # cat > job.sh <<EOF
                program, command = "sbatch", ["sbatch"]
            if program in SLURM:
                words = [variables.sub("1", word) for word in command[1:]]
                said = self.slurm(program, words, found["script"] if program == "sbatch" else None)
                if words != command[1:]:
                    report["assumed"] = report.get("assumed", []) + ["1 for each variable"]
                    options, _, _ = walk(command[1:], self.tables.get(program, {}))
                    report["variable"] = sorted({name for name, value, _ in options if "$" in (value or "")})
                if program == "sbatch" and found["script"] and shutil.which("shellcheck"):
                    lint = self.shellcheck(found["script"])
                    said["notes"] = said.get("notes", []) + [f"shellcheck: {line.split(': ', 1)[-1]}" for line in lint.splitlines()[:5]]
            elif program == "ssh":
                said = self.ssh(command[1:])
            elif program in ("grep", "egrep", "fgrep"):
                said, _ = self.grep((["-E"] if program == "egrep" else ["-F"] if program == "fgrep" else []) + command[1:])
            else:
                continue
            report["options"] = said.pop("options") if program in SLURM or at == 0 else report["options"]
            if not said.get("notes", True):
                said.pop("notes")
            # The worst word on a part of a pipeline is the word on the whole.
            if found["place"] == "inline" and re.search(rf"needs a value|requires an argument|{NO_COMMAND}", said["message"] or ""):
                said.update(verdict="unchecked", message="an option is named, no command")
            if said["verdict"] == "rejected" or report["by"] is None:
                report.update(said)
            if said["verdict"] == "rejected":
                return report
        if report["by"] is None and report["message"] is None:
            report["message"] = f"nothing here can check {report['program']}"
        return report


def script_notes(script):
    """Lines of a batch script that look like requests and are none to Slurm."""
    notes, has_begun = [], False
    for line in script.splitlines():
        if re.match(r"#\s+SBATCH\b|#sbatch\b|##SBATCH\b", line):
            notes.append(f"Slurm takes this line for a comment: {line.strip()}")
        elif re.match(r"#(PBS|BSUB)\b", line):
            notes.append(f"a line for another batch system: {line.strip()}")
        elif line.startswith("#SBATCH") and has_begun:
            notes.append(f"Slurm does not read this line, because a command stands before it: {line.strip()}")
        has_begun |= bool(line.strip()) and not line.startswith("#")
    return notes


def script_words(line):
    """The words of a #SBATCH line as sbatch reads them; None where a quote has no end."""
    reader = shlex.shlex(line.removeprefix("#SBATCH"), posix=True)
    reader.whitespace_split, reader.escapedquotes = True, "'\""
    try:
        return list(reader)
    except ValueError:
        return None


def harmless(script, table):
    """The script for sbatch to read: its #SBATCH lines without the options that are kept back, `true` in place of each command."""
    lines, kept_back = ["#!/bin/sh"], KEPT_BACK - {"output", "error", "input", "chdir", "wait", "acctg-freq", "profile", "propagate"}
    for line in script.splitlines()[1 if script.startswith("#!") else 0:]:
        words = script_words(line) if line.startswith("#SBATCH") else None
        if words:
            options, rest, _ = walk(words, table)
            passed = [word for name, value, spelled in options if name not in kept_back and not names_a_file(name, value) for word in spelled] + rest
            # sbatch reads backslashes in a way of its own.
            line = line if passed == words and "\\" not in line else "#SBATCH " + shlex.join(passed)
        lines.append("true" if line.strip() and not line.startswith("#") else line.replace("\0", "?"))
    return "\n".join([*lines, "true", ""])


def names_a_file(name, value):
    """Whether a list of nodes is the path of a file with their names."""
    return name in ("nodelist", "exclude") and "/" in (value or "")


# ---------------------------------------------------------------- what was asked for

def seconds(text):
    """Slurm's times in seconds: minutes, M:S, H:M:S, D-H, D-H:M or D-H:M:S; None for anything else."""
    found = re.fullmatch(r"(?:(\d+)-)?(\d+)(?::(\d+))?(?::(\d+))?", str(text))
    if not found:
        return None
    days, *rest = (None if part is None else int(part) for part in found.groups())
    if days is not None:
        hours, minutes, secs = rest
    elif rest[2] is not None:
        hours, minutes, secs = rest
    else:
        hours, (minutes, secs) = 0, rest[:2]
    return 86400 * (days or 0) + 3600 * (hours or 0) + 60 * (minutes or 0) + (secs or 0)


def megabytes(text):
    """Slurm's sizes in MB: a number and perhaps K, M, G, T or P, M without; None for anything else."""
    found = re.fullmatch(r"(\d+)([KMGTP]?)B?\??", str(text), re.I)
    return int(found[1]) * 1024.0 ** ("KMGTP".index(found[2].upper() or "M") - 1) if found else None


def normalised(name, value):
    """A value in one form for all its spellings: 60, 1:00:00 and 01:00:00 are the same time."""
    if value is True or value is None:
        return True
    if name in ("time", "time-min"):
        return seconds(value)
    if name.startswith("mem") or name == "tmp":
        return megabytes(value)
    if name == "states":
        return frozenset(re.sub(r"^mixed$", "mix", re.sub(r"^alloc\w*$", "alloc", part)) for part in str(value).lower().split(","))
    return re.sub(r"^(\d+)-\1$", r"\1", str(value))


def is_plausible(name, value):
    """What the table alone can say of a value."""
    if value is True:
        return True
    if name in ("time", "mem", "mem-per-cpu", "mem-per-gpu"):
        return normalised(name, value) is not None or str(value).upper() in ("UNLIMITED", "INFINITE")
    return not (name in ("cpus-per-task", "ntasks", "ntasks-per-node", "cpus-per-gpu") and not str(value).isdecimal())


def gpus_of(options):
    """The GPUs that options ask for, in whatever spelling: [(type or None, count)]."""
    found = []
    for name in GPU_OPTIONS:
        for entry in str(options[name]).split(",") if name in options else []:
            parts = entry.lower().removeprefix("gres:").split(":")
            if name == "gres" and parts[0] != "gpu":
                continue
            parts = parts[1:] if parts[0] == "gpu" else parts
            count = int(parts.pop()) if parts and parts[-1].isdecimal() else 1
            found.append((parts[0] if parts else None, count))
    return found


def as_gpus(value):
    kind, _, count = str(value).lower().rpartition(":")
    return kind or None, int(count)


def show_gpus(gpus):
    return ", ".join(f"{kind}:{count}" if kind else str(count) for kind, count in gpus)


def alternatives(value):
    return value if isinstance(value, list) else [value]


def misses(expectation, report, found, checker):
    """What a command lacks of an expectation, as parts of sentences; an empty list when it has all of it."""
    if "any" in expectation:
        rest = {name: value for name, value in expectation.items() if name != "any"}
        return min((misses(rest | one, report, found, checker) for one in expectation["any"]), key=len)
    programs, options = alternatives(expectation.get("program", report["program"])), report["options"]
    if report["program"] not in programs:
        return [f"is not {' or '.join(programs)}"] + ["is another program"] * 9  # the farthest from what is wanted
    out = []
    if report["verdict"] == "rejected":
        out.append("is rejected")
    for name, wanted in expectation.items():
        if name in ABOUT_EXPECT:
            continue
        has = next((options[one] for one in (name, name + "s", name.removesuffix("s")) if one in options), None)  # squeue --job, sacct --jobs
        if name == "mem" and has is None and "mem-per-cpu" in options:
            cpus = str(options.get("cpus-per-task", 1))
            has = f"{round((megabytes(options['mem-per-cpu']) or 0) * (int(cpus) if cpus.isdecimal() else 1))}M"
        if has is None:
            out.append(f"does not ask for {name}" + ("" if wanted is True else f" {' or '.join(map(str, alternatives(wanted)))}"))
        elif wanted is not True and normalised(name, has) not in [normalised(name, one) for one in alternatives(wanted)]:
            out.append(f"asks for {name} {has}, not {' or '.join(map(str, alternatives(wanted)))}")
    if "gpus" in expectation:
        gpus, wanted = gpus_of(options), [as_gpus(one) for one in alternatives(expectation["gpus"])]
        if not gpus:
            out.append(f"does not ask for gpus {show_gpus(wanted[:1])}")
        elif any(one not in wanted for one in gpus):
            out.append(f"asks for gpus {show_gpus(gpus)}, not {' or '.join(show_gpus([one]) for one in wanted)}")
    words = [word for command in found["pipeline"] for word in command]
    for entry in expectation.get("words", []):
        if not any(plain(str(one), []) in words for one in alternatives(entry)):
            out.append(f"lacks {' or '.join(map(str, alternatives(entry)))}")
    whole = found["block"] if re.match(r"\s*(for|while)\b", found["block"]) else found["command"]
    for entry in expectation.get("contains", []):
        if not any(plain(str(one), []) in whole for one in alternatives(entry)):
            out.append(f"lacks {' or '.join(map(str, alternatives(entry)))}")
    wanted, unwanted = expectation.get("match", []), expectation.get("no-match", [])
    if wanted or unwanted:
        lines = wanted + unwanted
        filters = [words for words in found["pipeline"] if words[0] in ("grep", "egrep", "fgrep")]
        for command in filters:
            _, let_through = checker.grep((["-E"] if command[0] == "egrep" else ["-F"] if command[0] == "fgrep" else []) + command[1:])
            lines = let_through(lines) if let_through and lines else lines if let_through else []
        if not filters:
            out.append("has no grep")
        else:
            out += [f"does not print {line}" for line in wanted if line not in lines] + [f"prints {line}" for line in unwanted if line in lines]
    if expectation.get("count") and not any("-c" in words or any(re.fullmatch(r"-\w*c\w*|--count", word) for word in words) or words[0] == "wc"
                                            for words in found["pipeline"] if words[0] in ("grep", "egrep", "fgrep", "wc")):
        out.append("does not count")
    return out + [f"asks for {text}, which was not asked for" for text in beyond(expectation, report)]


def beyond(expectation, report):
    """The resources that a command asks for and its question does not."""
    if report["program"] not in SUBMITTING:
        return []
    options, allowed = report["options"], set(expectation) | set(expectation.get("may", []))
    if "mem" in allowed:
        allowed |= {"mem-per-cpu"}
    if "nodes" in allowed or "ntasks" in allowed:
        allowed |= {"nodes"} if options.get("nodes") in ("1", "1-1") else set()
    out = [f"{name} {options[name]}" for name in sorted(RESOURCES & set(options) - allowed - set(report.get("variable", [])))
           if not (name in ("nodes", "ntasks", "ntasks-per-node") and str(options[name]) in ("1", "1-1"))]
    return out + ([f"gpus {show_gpus(gpus_of(options))}"] if gpus_of(options) and "gpus" not in allowed else [])


def show_expectation(expectation):
    parts = [" or ".join(alternatives(expectation["program"]))] if "program" in expectation else []
    for name, value in expectation.items():
        if name in ("program", "may", "any", "match", "no-match"):
            continue
        parts.append(name if value is True else " ".join(" or ".join(map(str, alternatives(one))) for one in value)
                     if name in ("words", "contains") else f"{name} {' or '.join(map(str, alternatives(value)))}")
    return parts[0] + (" with " if len(parts) > 1 and "program" in expectation else ", " if len(parts) > 1 else "") + ", ".join(parts[1:]) if parts \
        else "the command that the question wants"


def shorten(text, most=200):
    text = " ".join(text.split())
    return text if len(text) <= most else text[:most - 4] + " ..."


def compare(found, reports, expectations, checker):
    """(met, facts, right): each expectation with the command of its own that comes nearest to it."""
    lacks = [[misses(expectation, report, one, checker) for report, one in zip(reports, found)] for expectation in expectations]
    # What a sentence mentions between back-quotes may be there as a warning.
    offered = [at for at, report in enumerate(reports) if report["place"] != "inline"] or list(range(len(found)))
    chosen = {}  # the expectation that a command is taken for

    def choose(index, seen):
        """Find a command that lacks nothing of an expectation, if need be by choosing another for an earlier one."""
        for at in offered:
            if not lacks[index][at] and at not in seen:
                seen.add(at)
                if at not in chosen or choose(chosen[at], seen):
                    chosen[at] = index
                    return True
        return False

    met, facts = [choose(index, set()) for index in range(len(expectations))], []
    for index, expectation in enumerate(expectations):
        if not met[index]:
            nearest = min((at for at in offered if at not in chosen), key=lambda at: len(lacks[index][at]), default=None)
            if nearest is None or len(lacks[index][nearest]) > 9:
                facts.append(f"No command asks for: {show_expectation(expectation)}.")
            else:
                chosen[nearest] = index
                if reports[nearest]["verdict"] == "rejected" and not reports[nearest]["options"]:
                    continue  # nothing of it was understood, so that it is rejected says all
                facts += [f"`{shorten(reports[nearest]['command'])}` {lack}." for lack in lacks[index][nearest] if lack != "is rejected"]
    free = [at for at in range(len(found)) if at not in chosen]
    is_beyond = False
    for at in free:
        if found[at]["place"] == "fence" and reports[at]["program"] in SUBMITTING:
            excess = min((lacks[index][at] for index in range(len(expectations))), key=len, default=[])
            if excess and beyond({}, reports[at]):
                is_beyond = True
                facts.append(f"`{shorten(reports[at]['command'])}` asks for {', '.join(beyond({}, reports[at]))}, which was not asked for.")
    is_rejected = any(reports[at]["verdict"] == "rejected" for at in offered)
    return met, facts, all(met) and not is_beyond and not is_rejected


# ---------------------------------------------------------------- answers in, facts out

def unusable(expect):
    """What is wrong with an `expect`, or None."""
    for one in alternatives(expect):
        if not isinstance(one, dict):
            return "`expect` is no object and no list of objects"
        for name in ("any", "may", "words", "contains", "match", "no-match"):
            if not isinstance(one.get(name, []), list):
                return f"`{name}` in `expect` is no list"
        if not all(isinstance(line, str) for name in ("match", "no-match") for line in one.get(name, [])):
            return "`match` and `no-match` in `expect` need lines of text"
        if not all(re.fullmatch(r"([^:]+:)?[0-9]+", str(gpus)) for gpus in alternatives(one.get("gpus", 1))):
            return "`gpus` in `expect` is neither a number nor type:number"
        if "any" in one and (not one["any"] or unusable(one["any"])):
            return unusable(one["any"]) or "`any` in `expect` is empty"
    return None


def read_bytes(path):
    try:
        return sys.stdin.buffer.read() if str(path) == "-" else Path(path).read_bytes()
    except OSError as error:
        fail(f"cannot read {path}: {error.strerror}")


def read_jsonl(path, content, field=None):
    """The objects of a JSONL file; every bad line is reported at once. field: a string that each has to have."""
    records, problems = [], []
    for number, line in enumerate(content.splitlines(), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line.decode("utf-8-sig"))
        except (ValueError, RecursionError) as error:
            problems.append(f"line {number}: no JSON in UTF-8 ({error})")
            continue
        if not isinstance(record, dict) or (field and not isinstance(record.get(field), str)):
            problems.append(f"line {number}: needs an object" + (f" with a string `{field}`; --field names another" if field else ""))
            continue
        if record.get("expect") is not None and (problem := unusable(record["expect"])):
            problems.append(f"line {number}: {problem}")
            continue
        records.append(record)
    if problems:
        fail(f"{path} has {len(problems)} bad line(s); mend them and run again\n  " + "\n  ".join(problems[:20]))
    return records


def read_answers(arguments):
    """[(id, question, topic, expect, source, answer)] of all files."""
    asked = read_jsonl(arguments.questions, read_bytes(arguments.questions)) if arguments.questions else []
    by_id = {str(record["id"]): record for record in asked if "id" in record}
    by_text = {question: record for record in asked if isinstance(question := record.get("question", record.get("instruction")), str)}
    if arguments.id is not None and arguments.id not in by_id:
        fail(f"{arguments.questions} has no record with the id {arguments.id}; it has {', '.join(list(by_id)[:10]) or 'none'}", 2)
    answers, strays = [], 0
    for name in arguments.files:
        content = read_bytes(name)
        if name.endswith((".jsonl", ".ndjson")) or name == "-" and content.lstrip().startswith(b"{"):
            if arguments.id is not None:
                fail(f"--id is for an answer as text; {name} is JSONL, whose records name their questions by `id` or `question`", 2)
            for number, record in enumerate(read_jsonl(name, content, arguments.field), 1):
                question = record.get("question", record.get("instruction"))
                question = question if isinstance(question, str) else None
                known = "id" in record and by_id.get(str(record["id"])) or by_text.get(question, {})
                if known and question and known.get("question", known.get("instruction", question)) != question:
                    known = by_text.get(question, {})  # the same id in another set
                strays += bool(asked) and not known and "expect" not in record
                answers.append((record.get("id", number), question, record.get("topic", known.get("topic")),
                                record.get("expect", known.get("expect")), name, record[arguments.field]))
            continue
        if arguments.questions and arguments.id is None:
            fail(f"{name} is one answer as text; --id says which record of {arguments.questions} it answers", 2)
        known = by_id.get(arguments.id, {})
        answers.append((arguments.id, known.get("question"), known.get("topic"), known.get("expect"), name, content.decode("utf-8", "replace")))
    if strays:
        say(f"{strays} answers belong to no record of {arguments.questions}; whether they are right stays open")
    return answers


def examine(answer, expect, checker):
    """The commands of an answer with the word on each, and how they meet `expect`."""
    checker.until = time.monotonic() + MOST_SECONDS
    found, left_out = find_commands(answer[:LONGEST_ANSWER])
    reports = [checker.check(one) for one in found]
    facts = [f"{'Slurm' if report['program'] in SLURM and report['by'] != 'bash -n' else report['by']} rejects `{shorten(report['command'])}`: "
             f"{shorten(report['message'])}" for report in reports if report["verdict"] == "rejected"]
    for report in reports:
        facts += [f"{note}." for note in report.get("notes", [])]
    expectations = [] if expect is None else expect if isinstance(expect, list) else [expect]
    met, lacks, is_right = compare(found, reports, expectations, checker)
    facts += lacks
    facts += [f"{'Slurm' if report['program'] in SLURM else report['by']} accepts `{shorten(report['command'])}`." for report in reports
              if report["verdict"] == "accepted" and report["place"] in ("fence", "bare")]
    if left_out:
        facts.append(f"{left_out} further commands were not looked at.")
    if len(answer) > LONGEST_ANSWER:
        facts.append(f"The answer has {len(answer)} characters; only the first {LONGEST_ANSWER} were looked at.")
    if not found:
        facts.append("The answer holds no command.")
    return {"commands": reports, "expect": expect, "met": met, "right": is_right if expectations else None, "facts": facts}


def as_text(record):
    """The report for people: a line a command, what Slurm understood or why not, and whether it is what was asked for."""
    lines = []
    for report in record["commands"]:
        lines.append(f"{report['verdict']:<10}{shorten(report['command'], 100)}")
        options = ", ".join(name if value is True else f"{name} {value}" for name, value in sorted(report["options"].items()))
        told = report["message"] if report["verdict"] != "accepted" else options or "no options"
        lines.append(f"          {shorten(told, 160)}" + (f" ({report['by']})" if report["by"] else ""))
        lines += [f"          {note}" for note in report.get("notes", [])]
    lines = lines or ["no command found"]
    if record["right"] is not None:
        lines.append(f"{'right' if record['right'] else 'WRONG':<10}{sum(record['met'])} of {len(record['met'])} wanted commands")
        lines += [f"          {fact}" for fact in record["facts"] if not re.match(r"\S+( -\w)? (accepts|rejects) `", fact)]
    return "\n".join(lines)


def printable(text):
    """What a model wrote must not steer the terminal."""
    return "".join(char if char.isprintable() or char == "\n" else "?" for char in text)


def make_table():
    checker = Checker()
    if not checker.has_slurm:
        fail("--make-table needs Slurm on this machine; on Debian or Ubuntu: apt-get install slurm-wlm")
    print("OPTIONS = {\n" + f'    "version": "{checker.version}",')
    for name in SLURM:
        table = read_help(checker.run([name, "--help"])[2]) if shutil.which(name) else {}
        if table:
            words, lines = pack_table(table).split(), [""]
            for word in words:
                if len(lines[-1]) + len(word) > 108:
                    lines.append("")
                lines[-1] += (" " if lines[-1] else "") + word
            print(f'    "{name}": """' + "\n        ".join(lines) + '""",')
    print("}")


def main():
    arguments = parse_arguments()
    if arguments.make_table:
        return make_table()
    answers = read_answers(arguments)
    checker = Checker(arguments.cluster, arguments.table)
    say(checker.describe())
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    count = dict.fromkeys(("commands", "accepted", "rejected", "unchecked", "right", "wrong"), 0)
    for identity, question, topic, expect, source, answer in answers:
        record = {"id": identity, "source": source, "question": question, "topic": topic,
                  "answer_sha256": hashlib.sha256(answer.strip().encode("utf-8", "replace")).hexdigest()}
        record |= examine(answer, expect, checker)
        if arguments.text:
            if len(answers) > 1:
                print(printable(f"== {identity if identity is not None else source}"))
            print(printable(as_text(record)), flush=True)
        else:
            print(json.dumps(record, ensure_ascii=False), flush=True)
        count["commands"] += len(record["commands"])
        for report in record["commands"]:
            count[report["verdict"]] += 1
        count["right"] += record["right"] is True
        count["wrong"] += record["right"] is False
    say(", ".join(f"{number} {name}" for name, number in count.items()))


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    except KeyboardInterrupt:
        sys.exit(130)
