#!/bin/bash
# The whole demo as four jobs: ask, tune, ask again, judge. From the folder with ask.py, on a login node:
#   bash extras/slurm/demo_chain.sh
#   bash extras/slurm/demo_chain.sh --partition=<partition> --account=<account>
# Words after the script's name go to sbatch, with every job. ask and tune do not wait for each other; the other two
# start when what they read is there (afterok), and are cancelled if it never will be (--kill-on-invalid-dep).

# The python of the environment in which requirements.txt is installed, for example .venv/bin/python.
export PYTHON=${PYTHON:-python}
export MODEL=${MODEL:-codellama/CodeLlama-7b-Instruct-hf}
export JUDGE=${JUDGE:-Qwen/Qwen3-8B}
# Where everything goes, and more flags of finetune_lora.py, in words without quotes.
export OUT=${OUT:-demo-out}
export FLAGS=${FLAGS:-}
export OUTPUT=$OUT/adapter

set -euo pipefail
if [ ! -f ask.py ]; then
    echo "demo_chain: there is no ask.py in $PWD; call this script from the folder that holds it" >&2
    exit 2
fi
if [ -e "$OUTPUT/adapter_config.json" ]; then
    echo "demo_chain: $OUTPUT holds a finished adapter; name another folder: OUT=demo-2 bash $0" >&2
    exit 2
fi
mkdir -p "$OUT"
field() {
    "$PYTHON" -c 'import json, sys
print(json.loads(open("data_eval.jsonl", encoding="utf-8").readline())[sys.argv[1]])' "$1"
}
# The demo's question; a QUESTION of your own is judged with your REFERENCE, or without one.
if [ -z "${QUESTION:-}" ]; then
    QUESTION=$(field question)
    REFERENCE=$(field reference)
fi
export QUESTION REFERENCE=${REFERENCE:-}

chain=(sbatch --parsable --export=ALL --kill-on-invalid-dep=yes --open-mode=append "--output=$OUT/%x-%j.log")
short=(--gres=gpu:1 --cpus-per-task=4 --mem=32G --time=30 --requeue)
# --parsable prints JOBID, or JOBID;CLUSTER. The variables in single quotes are read in the job, which inherits them.
# shellcheck disable=SC2016
{
    ask=$("${chain[@]}" "${short[@]}" --job-name=ask "$@" \
        --wrap '"$PYTHON" ask.py "$MODEL" "$QUESTION" > "$OUT/baseline.txt"')
    tune=$("${chain[@]}" --job-name=tune "$@" extras/slurm/tune_one_gpu.sbatch)
    ask_lora=$("${chain[@]}" "${short[@]}" --job-name=ask-lora --dependency="afterok:${tune%%;*}" "$@" \
        --wrap '"$PYTHON" ask_lora.py "$OUTPUT" "$QUESTION" > "$OUT/tuned.txt"')
    judge=$("${chain[@]}" "${short[@]}" --job-name=judge --dependency="afterok:${ask%%;*}:${ask_lora%%;*}" "$@" \
        --wrap '"$PYTHON" judge.py "$JUDGE" "$QUESTION" "$(cat "$OUT/baseline.txt")" "$(cat "$OUT/tuned.txt")" \
            ${REFERENCE:+--reference "$REFERENCE"} > "$OUT/verdict.json" || [ -s "$OUT/verdict.json" ]')
}
cat <<END
ask       ${ask%%;*}  -> $OUT/baseline.txt
tune      ${tune%%;*}  -> $OUTPUT
ask-lora  ${ask_lora%%;*}  -> $OUT/tuned.txt
judge     ${judge%%;*}  -> $OUT/verdict.json
How far they are:   squeue --me
What they say:      tail -f $OUT/*.log
In the end:         cat $OUT/baseline.txt $OUT/tuned.txt $OUT/verdict.json
To stop:            scancel ${ask%%;*} ${tune%%;*} ${ask_lora%%;*} ${judge%%;*}
END
