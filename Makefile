# make demo   the whole story on the embedded models: two to four minutes on 2 CPU cores, after the installation
# make demo MODEL=codellama/CodeLlama-7b-Instruct-hf JUDGE=Qwen/Qwen3-8B    the same story on a GPU
# make eval   before and after on 72 held-out questions, checked by Slurm and judged; uses the demo's adapter, or tunes one
# make test   installs and runs the tests
# make bench  the scripts against what people use otherwise, in speed and memory; BENCH="--quick" gives flags, see bench/README.md

MODEL ?= tiny/base
JUDGE ?= tiny/judge
OUT ?= demo-out
EVAL ?= extras/data_eval_large.jsonl
VENV ?= .venv
BENCH_VENV ?= .venv-bench
BENCH ?=
PYTHON ?= python3

# Seven million parameters need more passes, more and larger steps, a wider adapter and some dropout than a 7B, whose settings are the defaults.
ifeq ($(MODEL),tiny/base)
TUNE_FLAGS = --epochs 5 --batch-size 8 --learning-rate 2e-3 --rank 64 --alpha 64 --dropout 0.1
# As many threads as cores are idle, at most four. Two on two idle cores take 0.6 of the time of one; beside other work they
# wait for each other and take twice the time of one.
ifndef OMP_NUM_THREADS
OMP_NUM_THREADS := $(shell awk -v cores="$$(nproc)" '{ n = cores + 1 - $$4; print (n < 1 ? 1 : n > 4 ? 4 : n) }' /proc/loadavg 2> /dev/null)
ifneq ($(OMP_NUM_THREADS),)
export OMP_NUM_THREADS
endif
endif
endif

SHELL = bash
.SHELLFLAGS = -eu -o pipefail -c
.ONESHELL:
.SILENT:
.PHONY: demo eval test bench

demo: $(VENV)/.installed
	mkdir -p "$(OUT)"
	python="$(VENV)/bin/python"
	field() { "$$python" -c 'import json, sys; print(json.loads(open("data_eval.jsonl", encoding="utf-8").readline())[sys.argv[1]])' "$$1"; }
	question=$$(field question)
	reference=$$(field reference)
	step() { echo; echo "== $$1"; since=$$SECONDS; }
	took() { times+=$$(printf '%5d s  %s' $$((SECONDS - since)) "$$1")$$'\n'; }
	times= ; SECONDS=0
	step "1 of 5: the question, put to $(MODEL)"
	"$$python" ask.py "$(MODEL)" "$$question" > "$(OUT)/baseline.txt"
	took "ask.py"
	step "2 of 5: the tuning on data_train.jsonl"
	"$$python" finetune_lora.py --model "$(MODEL)" --output "$(OUT)/adapter" --overwrite $(TUNE_FLAGS)
	took "finetune_lora.py"
	step "3 of 5: the same question, put to the tuned model"
	"$$python" ask_lora.py "$(OUT)/adapter" "$$question" > "$(OUT)/tuned.txt"
	took "ask_lora.py"
	step "4 of 5: Slurm reads the commands in both answers"
	slurm() {
	    "$$python" extras/check_slurm.py "$(OUT)/$$1.txt" --questions data_eval.jsonl --id demo $${2:-} 2> "$(OUT)/$$1-slurm.log"
	}
	for side in baseline tuned; do slurm $$side > "$(OUT)/$$side-facts.jsonl"; done
	word_a=$$(slurm baseline --text) word_b=$$(slurm tuned --text) said=$$(sed -n 1s/check_slurm://p "$(OUT)/tuned-slurm.log")
	took "extras/check_slurm.py"
	step "5 of 5: $(JUDGE) judges"
	"$$python" judge.py "$(JUDGE)" "$$question" "$$(cat "$(OUT)/baseline.txt")" "$$(cat "$(OUT)/tuned.txt")" \
	    --reference "$$reference" --facts "$(OUT)/baseline-facts.jsonl" --facts "$(OUT)/tuned-facts.jsonl" \
	    > "$(OUT)/verdict.json" || [ -s "$(OUT)/verdict.json" ]
	took "judge.py"
	line() { printf -- '--- %s %s\n' "$$1" "$$(printf '%*s' $$((90 - $${#1})) '' | tr ' ' -)"; }
	echo
	line "QUESTION"; echo "$$question"
	line "A: BEFORE, $(MODEL)"; cat "$(OUT)/baseline.txt"
	line "SLURM on A"; echo "$$word_a"
	line "B: AFTER, the same with $(OUT)/adapter"; cat "$(OUT)/tuned.txt"
	line "SLURM on B"; echo "$$word_b"
	echo "(asked:$$said)"
	line "VERDICT of $(JUDGE)"; cat "$(OUT)/verdict.json"
	line "TIME"; echo "$$times$$(printf '%5d s  in all' $$SECONDS)"
	line "NEXT"
	echo "  Another question:   $(VENV)/bin/python ask_lora.py $(OUT)/adapter \"<QUESTION>\" --compare"
	echo "  72 questions more:  make eval"
	echo "  Your own data:      README.md, \"Use your own data\""
	echo "  On a GPU:           make demo MODEL=codellama/CodeLlama-7b-Instruct-hf JUDGE=Qwen/Qwen3-8B"

eval: $(VENV)/.installed
	mkdir -p "$(OUT)"
	python="$(VENV)/bin/python"
	[ -e "$(OUT)/adapter/adapter_model.safetensors" ] || "$$python" finetune_lora.py --model "$(MODEL)" --output "$(OUT)/adapter" $(TUNE_FLAGS)
	"$$python" ask.py "$(MODEL)" --questions "$(EVAL)" > "$(OUT)/baseline.jsonl"
	"$$python" ask_lora.py "$(OUT)/adapter" --questions "$(EVAL)" > "$(OUT)/tuned.jsonl"
	for side in baseline tuned; do
	    "$$python" extras/check_slurm.py "$(OUT)/$$side.jsonl" --questions "$(EVAL)" > "$(OUT)/$$side-facts.jsonl"
	done
	facts=(--facts "$(OUT)/baseline-facts.jsonl" --facts "$(OUT)/tuned-facts.jsonl")
	"$$python" judge.py "$(JUDGE)" --pairs "$(OUT)/baseline.jsonl" "$(OUT)/tuned.jsonl" --questions "$(EVAL)" \
	    "$${facts[@]}" > "$(OUT)/verdicts.jsonl"
	echo; echo "== Slurm"
	"$$python" extras/pass_rates.py "$(OUT)/baseline-facts.jsonl" "$(OUT)/tuned-facts.jsonl" --failures 3
	echo; echo "== $(JUDGE): A is before, B after the tuning"
	"$$python" extras/summary.py "$(OUT)/verdicts.jsonl" "$${facts[@]}"

# The tests bring up a Slurm of their own; as root they install it, and elsewhere they say what is missing.
test: $(VENV)/.tests-installed
	export PATH="$$PATH:/usr/sbin:/sbin"
	missing=
	for pair in srun:slurm-wlm slurmctld:slurm-wlm munged:munge ssh:openssh-client shellcheck:shellcheck; do
	    command -v "$${pair%%:*}" > /dev/null || missing+=" $${pair#*:}"
	done
	if [ -n "$$missing" ]; then
	    [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null || { \
	        echo "make: the tests need$$missing; on Debian or Ubuntu: sudo apt-get install$$missing" >&2; exit 1; }
	    apt-get -q update
	    DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends $$missing
	fi
	"$(VENV)/bin/python" -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder tests

bench: $(BENCH_VENV)/.installed
	"$(BENCH_VENV)/bin/python" bench/bench.py $(BENCH)

# Scripts inside a venv break when its path has a space: everything is called as python -m.
$(VENV)/.installed: requirements.txt
$(BENCH_VENV)/.installed: bench/requirements.txt requirements.txt
$(VENV)/.installed $(BENCH_VENV)/.installed:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo "make: this needs Python 3.11 or newer; name one with: make $(MAKECMDGOALS) PYTHON=python3.11" >&2; exit 1; }
	$(PYTHON) -m venv "$(@D)"
	"$(@D)/bin/python" -m pip install --quiet --disable-pip-version-check -r $<
	touch $@

$(VENV)/.tests-installed: $(VENV)/.installed tests/requirements.txt
	"$(VENV)/bin/python" -m pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	touch $@
