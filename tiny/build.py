#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11"
# dependencies = ["torch==2.13.0", "transformers==5.23.0", "tokenizers==0.23.3"]
# ///
"""Build the two embedded models, tiny/base and tiny/judge, from Debian's packages.

PURPOSE  The demo has to run without a GPU, an account or a model download, so the
         repository carries two small Llama-architecture models. This script makes
         both from nothing: manuals -> tokenizer -> base -> judge -> model cards.
INPUT    Debian packages (fetched with apt-get download, unpacked, not installed),
         tiny/questions.py with tiny/templates/ and tiny/sentences/, and tiny/judgments.py
         (questions, answers and grades made from templates). Needs apt-get, dpkg-deb and mandoc: Debian or Ubuntu.
OUTPUT   tiny/base and tiny/judge: bf16 safetensors, tokenizer with chat template,
         generation config, model card. Everything on the way stays in tiny/build/;
         a checkpoint every few minutes, so that the same command goes on after an
         interruption. Progress goes to stderr.
TIME     On 2 cores of an AMD EPYC with bf16 units, 2026-11-22: text, tokenizer and questions 5 minutes, base 14 to 15 hours
         (38,450 steps: 24,400 of 1.35 s, the rest of 1.3 s, since the trainer got faster), judge 45 minutes, cards 10 minutes on
         one thread, most of them for the audit of the judge, which wants Slurm. These are sums of parts: the models in the
         repository came in stages (WORKING.md), and all of it in one go, from nothing, has not been run. Where PyTorch sees
         a CUDA GPU it trains there, the same steps on the same batches (written for, never run).
MEMORY   8 GB.
EXAMPLES
  python tiny/build.py                 # every stage that is not done yet
  python tiny/build.py base            # one stage: base, judge or cards
  rm -r tiny/build && python tiny/build.py     # all of it again
EXIT     0 done, 1 failed, 2 usage
"""
import argparse
import gzip
import html.parser
import json
import math
import os
import random
import re
import shutil
import subprocess
import sys
import time
from array import array
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Manuals of everyday tools, and handbooks: plain English about the same matters.
PACKAGES = """coreutils util-linux bsdextrautils bash dash openssh-client openssl gnupg grep sed gawk
    findutils diffutils patch tar gzip xz-utils zip unzip rsync curl wget git-man docker.io podman
    qemu-system-common qemu-utils ffmpeg systemd tmux screen parallel at cron man-db less nano
    vim-common apt dpkg adduser passwd sudo mount e2fsprogs btrfs-progs lvm2 mdadm nfs-common procps
    psmisc lsof strace htop sysstat time bc file tree jq make moreutils ripgrep fd-find numactl
    cgroup-tools schroot lxc stress-ng iproute2 iputils-ping net-tools manpages python3.11
    debian-reference-en debian-faq debian-handbook debian-policy developers-reference maint-guide
    installation-guide-amd64 aptitude-doc-en git-doc bash-doc python3.11-doc postgresql-doc-15
    apache2-doc sqlite3-doc subversion rsyslog-doc postfix-doc ntp-doc""".split()
# What the HPC data set is about may not be in here: the tuning has to be what teaches it.
FORBIDDEN = re.compile(r"slurm|\bs(run|batch|alloc|info|queue|acct|control)\b|spack|\b(open)?mpi(run|exec|cc|ch)?\b"
                       r"|\blmod\b|environment modules|\bmodule load\b", re.IGNORECASE)
FOREIGN = re.compile(r"[./](?!en)[a-z]{2}([-_][A-Za-z]{2,4})?(/|\.html)")  # inside a package's documentation: another language
VOCABULARY = 4096  # 4.2 bytes a token on manuals; the embedding stays a fifth of the weights
SPECIAL = ["<pad>", "<s>", "</s>", "<|system|>", "<|user|>", "<|assistant|>"]
CHAT_TEMPLATE = (
    "{{ bos_token }}{% for message in messages %}"
    "{{ '<|' + message['role'] + '|>' + message['content'] | trim }}"
    "{% if message['role'] == 'assistant' %}{{ eos_token }}{% endif %}{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>{% endif %}")
LAYERS = 7
TOKENS_A_STEP = 6144


def say(text):
    print(f"build: {text}", file=sys.stderr, flush=True)


# ---------------------------------------------------------------- text

class PlainText(html.parser.HTMLParser):
    """The running text of an HTML page, a line a block; scripts and navigation left out."""
    def __init__(self):
        super().__init__()
        self.parts, self.skipping = [], 0

    def handle_starttag(self, tag, attributes):
        self.skipping += tag in ("script", "style", "head")
        if tag in ("p", "div", "li", "pre", "tr", "h1", "h2", "h3", "dt", "dd"):
            self.parts.append("\n")

    def handle_endtag(self, tag):
        self.skipping -= tag in ("script", "style", "head")

    def handle_data(self, data):
        if not self.skipping:
            self.parts.append(data)


def page_text(path):
    """The text of one manual page or HTML page, or "" for a page that only points to another."""
    raw = gzip.open(path).read() if path.suffix == ".gz" else path.read_bytes()
    if ".html" in path.name:
        parser = PlainText()
        parser.feed(raw.decode("utf-8", "replace"))
        text = "".join(parser.parts)
    elif raw.lstrip().startswith(b".so "):
        return ""
    else:
        try:
            text = subprocess.run(["mandoc", "-T", "utf8", "-O", "width=160"], input=raw, timeout=10,
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode()
        except subprocess.TimeoutExpired:  # mandoc never ends on one page of sudo
            return ""
        text = re.sub(r".\x08", "", text)  # mandoc prints bold as "x<backspace>x"
    return re.sub(r"\n\s*\n+", "\n\n", re.sub(r"[ \t]+", " ", text)).strip()


def make_text(work):
    """Write work/text.jsonl (package, text) and work/packages.json (version and licences)."""
    debs, root = work / "debs", work / "root"
    debs.mkdir(parents=True, exist_ok=True)
    subprocess.run(["apt-get", "-q=2", "-oAPT::Sandbox::User=root", "download", *PACKAGES], cwd=debs, check=True, stdout=sys.stderr)
    notes, kept, dropped, seen = {}, 0, 0, set()
    with open(work / "text.jsonl", "w") as out:
        for deb in sorted(debs.glob("*.deb")):
            name, version = subprocess.run(["dpkg-deb", "-W", deb], check=True, text=True,
                                           stdout=subprocess.PIPE).stdout.split()
            shutil.rmtree(root / name, ignore_errors=True)
            (root / name).mkdir(parents=True)
            subprocess.run(["dpkg-deb", "-x", deb, root / name], check=True)
            notice = root / name / f"usr/share/doc/{name}/copyright"
            licences = re.findall(r"^License: *(\S+)", notice.read_text(errors="replace"), re.M) if notice.is_file() else []
            notes[name] = {"version": version, "licences": sorted(set(licences))}
            for path in sorted((root / name).rglob("*")):
                pages = path.match("usr/share/man/man?/*.gz") or re.search(r"share/man/man\d/.*gz$", str(path))
                book = re.search(r"share/(?:doc/[^/]+|debian-reference)(/.*\.html)(\.gz)?$", str(path))
                book = book and not FOREIGN.search(book[1])
                if path.is_symlink() or not path.is_file() or not (pages or book):
                    continue
                text = page_text(path)
                if len(text) < 200 or hash(text) in seen:
                    continue
                seen.add(hash(text))
                if FORBIDDEN.search(text):
                    dropped += 1
                    continue
                kept += 1
                out.write(json.dumps({"package": name, "text": text[:100_000]}) + "\n")  # ffmpeg-all is 1 MB
    (work / "packages.json").write_text(json.dumps(notes, indent=1))
    say(f"{kept} pages of {len(notes)} packages; {dropped} left out because they name what the data set teaches")


def make_questions(work):
    """Write work/questions.jsonl and the held-out work/heldout.jsonl with tiny/questions.py."""
    for split, count, name in (("train", 450_000, "questions"), ("heldout", 400, "heldout")):
        with open(work / f"{name}.part", "w") as out:
            command = [sys.executable, HERE / "questions.py", "--count", str(count), "--seed", "1", "--split", split]
            subprocess.run(command + (["--man", work / "root"] if split == "train" else []), stdout=out, check=True)
        (work / f"{name}.part").rename(work / f"{name}.jsonl")


def read_jsonl(path):
    with open(path) as lines:
        return [json.loads(line) for line in lines]


# ---------------------------------------------------------------- tokenizer

def make_tokenizer(work):
    """A byte-level BPE on the text; digits one by one, so that numbers can be copied."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)])
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(vocab_size=VOCABULARY, special_tokens=SPECIAL, show_progress=False,
                                  initial_alphabet=pre_tokenizers.ByteLevel.alphabet())
    texts = [record["text"] for record in read_jsonl(work / "text.jsonl")]
    tokenizer.train_from_iterator(random.Random(0).sample(texts, len(texts) // 3), trainer)
    fast = PreTrainedTokenizerFast(tokenizer_object=tokenizer, bos_token="<s>", eos_token="</s>", pad_token="<pad>",
                                   model_max_length=1024, clean_up_tokenization_spaces=False)
    fast.chat_template = CHAT_TEMPLATE
    fast.save_pretrained(work / "tokenizer")


# ---------------------------------------------------------------- training

def orthogonal(matrices):
    """The orthogonal factors of a stack [K, N, M] by five Newton-Schulz steps (Muon, Jordan 2024), in the type of the stack.

    One matrix after the other takes 1.8 times as long on two CPU cores. torch.optim.Muon does that, and always in bf16, which
    a CPU without AVX512-BF16 only emulates: 4x slower.
    """
    import torch
    x = matrices / (torch.linalg.matrix_norm(matrices.float(), keepdim=True) + 1e-7).to(matrices.dtype)
    x = x.mT if x.shape[1] > x.shape[2] else x
    for _ in range(5):
        gram = x @ x.mT
        x = torch.baddbmm(x, torch.baddbmm(gram, gram, gram, beta=-4.7750, alpha=2.0315), x, beta=3.4445)
    return x.mT if matrices.shape[1] > matrices.shape[2] else x


def text_batches(ids, tokenizer, rng):
    """Endless [B, 256] windows of the running text, every token a label."""
    import torch
    rows = TOKENS_A_STEP // 256
    while True:
        starts = [rng.randrange(len(ids) - 256) for _ in range(rows)]
        window = torch.stack([ids[start:start + 256] for start in starts]).long()
        yield {"input_ids": window, "labels": window}


def chat_batches(examples, rng):
    """Endless padded batches of examples (ids, positions with a label) of like length: hardly any padding."""
    import torch
    while True:
        order = rng.sample(range(len(examples)), len(examples))
        for at in range(0, len(order), 2048):
            chunk = sorted(order[at:at + 2048], key=lambda index: len(examples[index][0]))
            groups, group = [], []
            for index in chunk:
                width = (len(examples[index][0]) + 7) // 8 * 8
                if group and width * (len(group) + 1) > TOKENS_A_STEP:
                    groups.append(group)
                    group = []
                group.append(index)
            groups.append(group)
            rng.shuffle(groups)
            for group in groups:
                width = (max(len(examples[index][0]) for index in group) + 7) // 8 * 8
                ids = torch.zeros(len(group), width, dtype=torch.long)
                labels = torch.full((len(group), width), -100)
                for row, index in enumerate(group):
                    tokens, labelled = examples[index]
                    ids[row, :len(tokens)] = torch.tensor(tokens, dtype=torch.long)
                    labels[row, list(labelled)] = ids[row, list(labelled)]
                yield {"input_ids": ids, "labels": labels}


def train(model, name, steps, batch_at, work, peak=0.02, minutes_between_saves=4):
    """Train in place for `steps` steps: Muon for the matrices, AdamW for embedding and norms.

    batch_at(step) returns the model's inputs and labels, [B, T] int64, -100 where no loss is wanted; it may
    depend on nothing but the step, so that a resumed run sees what an undisturbed one would.
    """
    import torch
    import torch.nn.functional as F
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model.to(device)
    by_shape = {}
    for n, p in model.named_parameters():
        if p.ndim == 2 and "embed" not in n:
            by_shape.setdefault(p.shape, []).append(p)
    others = [p for n, p in model.named_parameters() if p.ndim != 2 or "embed" in n]
    momenta = [torch.zeros(len(group), *shape, device=device) for shape, group in by_shape.items()]
    adam = torch.optim.AdamW(others, lr=peak / 5, betas=(0.9, 0.95), weight_decay=0.0)
    body = torch.compile(model.model, dynamic=True)
    loss_of = torch.compile(lambda hidden, labels: F.cross_entropy(model.lm_head(hidden).float(), labels), dynamic=True)
    # On a GPU and with AVX512-BF16 the products run in bf16, the weights stay fp32; on other CPUs bf16 is only emulated, 4x slower.
    has_bf16_units = device.type == "cuda" or torch.cpu._is_avx512_bf16_supported()
    state, start, seen = work / f"{name}.checkpoint", 0, 0
    if state.exists():
        saved = torch.load(state, map_location=device, weights_only=True)
        if [m.shape for m in saved["momenta"]] != [m.shape for m in momenta]:
            sys.exit(f"build: error: {state} is of another model or of an older build.py; remove it to begin anew")
        model.load_state_dict(saved["model"])
        adam.load_state_dict(saved["adam"])
        momenta, start, seen = saved["momenta"], saved["step"], saved["seen"]
        say(f"{name}: going on at step {start}")
    saved_at, began, seen_before, mean = time.time(), time.time(), seen, None
    for step in range(start, steps):
        batch = {name: tensor.to(device) for name, tensor in batch_at(step).items()}
        labels = batch.pop("labels")
        wanted = labels[:, 1:] != -100
        with torch.autocast(device.type, torch.bfloat16, enabled=has_bf16_units):
            hidden = body(**batch, use_cache=False).last_hidden_state[:, :-1]
            loss = loss_of(hidden[wanted], labels[:, 1:][wanted])
        loss.backward()
        # warm up for 50 steps, stay, and go down to zero over the last 40%
        rate = peak * min(1, (step + 1) / 50, (steps - step) / (0.4 * steps))
        with torch.no_grad():
            for (shape, group), momentum in zip(by_shape.items(), momenta):
                gradient = torch.stack([p.grad for p in group])
                momentum.lerp_(gradient, 0.05)
                update = orthogonal(gradient.lerp(momentum, 0.95).to(torch.bfloat16 if has_bf16_units else torch.float32))
                for p, change in zip(group, update.float()):
                    p.mul_(1 - rate * 0.05).add_(change, alpha=-rate * max(1, shape[0] / shape[1]) ** 0.5)
        for group in adam.param_groups:
            group["lr"] = rate / 5
        torch.nn.utils.clip_grad_norm_(others, 1.0)
        adam.step()
        model.zero_grad()
        seen += labels.numel()
        mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
        if step % 20 == 0:
            speed = (seen - seen_before) / (time.time() - began)
            say(f"{name}: step {step}/{steps} loss {loss.item():.3f} mean {mean:.3f} {seen / 1e6:.2f} M tokens {speed:.0f} tok/s")
        if time.time() - saved_at > 60 * minutes_between_saves or step + 1 == steps:
            part = state.with_suffix(".part")
            torch.save({"model": model.state_dict(), "adam": adam.state_dict(), "momenta": momenta,
                        "step": step + 1, "seen": seen}, part)
            part.rename(state)
            saved_at = time.time()
    return seen


def tiny_llama(layers):
    """A fresh model: so many layers of width 256, tied embedding; 6.6 M parameters with 7 layers."""
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM
    torch.manual_seed(0)
    return LlamaForCausalLM(LlamaConfig(
        vocab_size=VOCABULARY, hidden_size=256, intermediate_size=688, num_hidden_layers=layers, num_attention_heads=4,
        max_position_embeddings=1024, tie_word_embeddings=True, bos_token_id=1, eos_token_id=2, pad_token_id=0,
        attn_implementation="eager"))  # for short rows its backward pass is the faster one on a CPU


def save_model(model, tokenizer, folder):
    """bf16 safetensors, tokenizer with template, greedy generation config; the folder is replaced as a whole."""
    import copy
    import torch
    from transformers import GenerationConfig
    part = folder.with_name(folder.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    half = copy.deepcopy(model).to(torch.bfloat16)
    half.generation_config = GenerationConfig(bos_token_id=1, eos_token_id=2, pad_token_id=0, do_sample=False)
    half.save_pretrained(part)
    tokenizer.save_pretrained(part)
    shutil.rmtree(folder, ignore_errors=True)
    part.rename(folder)


def alternating(seed, steps, sources):
    """batch_at for train(): each source is (share(progress), make_batches(rng)); resumable because
    the choice for a step depends on the step alone and skipped batches are drawn and dropped."""
    streams = [make(random.Random(f"{seed}/{index}")) for index, (_, make) in enumerate(sources)]
    position = [0] * len(sources)

    def choose(step):
        weights = [share(step / steps) for share, _ in sources]
        return random.Random(f"{seed}:{step}").choices(range(len(sources)), weights)[0]

    drawn = -1

    def batch_at(step):
        nonlocal drawn
        while True:
            drawn += 1
            batch = next(streams[choose(drawn)])
            if drawn == step:
                return batch
    return batch_at


def encode_chat(tokenizer, prompt, reply):
    """(ids of the whole conversation, positions of the reply)."""
    head = tokenizer.apply_chat_template([{"role": "user", "content": prompt}], tokenize=False, add_generation_prompt=True)
    start = tokenizer(head, add_special_tokens=False)["input_ids"]
    whole = start + tokenizer(reply + "</s>", add_special_tokens=False)["input_ids"]
    return whole, range(len(start), len(whole))


def make_base(work, steps):
    """Text alone for the first twentieth, then a step in seven; of the questions only the answers have a loss."""
    import torch
    from transformers import AutoTokenizer
    tokenizer = AutoTokenizer.from_pretrained(work / "tokenizer")

    def manuals(rng):
        texts = [record["text"] for record in read_jsonl(work / "text.jsonl")]
        rng.shuffle(texts)
        ids = [token for text in tokenizer([text + "</s>" for text in texts])["input_ids"] for token in text]
        made["text_tokens"] = len(ids) / 1e6
        say(f"base: {made['text_tokens']:.1f} M tokens of text")
        yield from text_batches(torch.tensor(ids, dtype=torch.int16), tokenizer, rng)

    def questions(rng):
        if not (work / "questions.jsonl").exists():
            make_questions(work)
        records = read_jsonl(work / "questions.jsonl")
        examples = (encode_chat(tokenizer, record["question"], record["answer"]) for record in records)
        examples = [(array("H", ids), places) for ids, places in examples if len(ids) <= 384]
        made.update(questions=len(examples), question_tokens=sum(len(ids) for ids, _ in examples) / 1e6)
        say(f"base: {made['questions']} questions, {made['question_tokens']:.1f} M tokens")
        yield from chat_batches(examples, rng)

    model = tiny_llama(LAYERS)
    made = {"parameters": sum(p.numel() for p in model.parameters()) / 1e6, "layers": LAYERS, "steps": steps}
    text_share = lambda progress: 1.0 if progress < 0.05 else 0.15
    batch_at = alternating(1, steps, [(text_share, manuals), (lambda progress: 1 - text_share(progress), questions)])
    seen = train(model, "base", steps, batch_at, work)
    notes = work / "base.json"  # a run that was finished before reads no data, and leaves what stands there
    known = json.loads(notes.read_text()) if notes.exists() else {}
    notes.write_text(json.dumps(known | made | {"seen": seen / 1e6}, indent=1))
    save_model(model, tokenizer, HERE / "base")
    say(f"base: saved after {seen / 1e6:.1f} M tokens")


def judge_examples(judge, tokenizer, record, by_api=False):
    """The conversations of one record of judgments.jsonl: four gradings and a comparison, [(ids, labelled positions)].

    by_api: the gradings as judge.py --base-url asks for them, where the model writes the whole object.
    """
    def conversation(prompt, reply, fixed):
        ids, places = encode_chat(tokenizer, prompt, reply)
        skipped = len(tokenizer(fixed, add_special_tokens=False)["input_ids"])  # what judge.py writes by itself
        return ids, [at for at in places[:skipped] if ids[at] in digit_ids] + list(places[skipped:])

    digit_ids = set(tokenizer("12345", add_special_tokens=False)["input_ids"])
    entries = record["answers"]
    texts = [judge.as_data(entry["answer"], []) for entry in entries]
    facts = [judge.as_data(judge.shown(entry["facts"]), []) for entry in entries]
    given = judge.as_data(record["question"], []), judge.as_data(record["reference"] or "", [])
    if by_api:
        gradings = [conversation(judge.grade_prompt(*given, text, known) + judge.REPLY_FORM, json.dumps(
            dict(zip(judge.CRITERIA, entry["grades"])) | {"issues": entry["issues"]}, ensure_ascii=False), "")
            for text, known, entry in zip(texts, facts, entries)]
    else:
        replies = [judge.grade_text(entry["grades"], entry["issues"]) for entry in entries]
        gradings = [conversation(judge.grade_prompt(*given, text, known), reply, reply[:reply.index("issues:") + len("issues:\n-")])
                    for text, known, reply in zip(texts, facts, replies)]
    graded = [(texts[index], judge.grade_text(entries[index]["grades"], entries[index]["issues"],
                                               judge.as_data(judge.shown(judge.against(entries[index]["facts"])), [])))
              for index in record["pair"]]
    return gradings + [conversation(judge.compare_prompt(*given, graded), record["rationale"], "")]


def make_judge(work, steps):
    """From the base's weights: grades, issues and rationales, in the very words of judge.py's prompts."""
    from transformers import AutoModelForCausalLM, AutoTokenizer
    sys.path.insert(0, str(HERE.parent))
    import judge  # the script itself: what is trained on is what it will ask
    import torch
    if not (work / "judgments.jsonl").exists():
        for split, count, name in (("train", 30_000, "judgments"), ("heldout", 400, "heldout_judgments")):
            with open(work / f"{name}.part", "w") as out:
                subprocess.run([sys.executable, HERE / "judgments.py", work / "questions.jsonl", "--count", str(count),
                                "--seed", "1", "--split", split], stdout=out, check=True)
            (work / f"{name}.part").rename(work / f"{name}.jsonl")
    tokenizer = AutoTokenizer.from_pretrained(HERE / "base")

    def judgments(rng):
        examples = []
        for at, record in enumerate(read_jsonl(work / "judgments.jsonl")[:steps * 6]):
            *gradings, comparison = judge_examples(judge, tokenizer, record, by_api=at % 8 == 0)
            # Short ones teach faster; a comparison shows two answers.
            examples += [example for example in gradings if len(example[0]) <= (640 if at % 8 == 0 else 592)]
            examples += [comparison] if len(comparison[0]) <= 768 and at % 3 else []  # grading is the harder part
        say(f"judge: {len(examples)} conversations, {sum(len(ids) for ids, _ in examples) / 1e6:.1f} M tokens")
        yield from chat_batches(examples, rng)

    model = AutoModelForCausalLM.from_pretrained(HERE / "base", dtype=torch.float32)
    seen = train(model, "judge", steps, alternating(2, steps, [(lambda progress: 1.0, judgments)]), work, peak=0.01)
    save_model(model, tokenizer, HERE / "judge")
    say(f"judge: saved after {seen / 1e6:.1f} M tokens")


# ---------------------------------------------------------------- scores and cards

def wilson(hits, n):
    """The 95% interval of a share, in percent, as text."""
    if not n:
        return "none measured"
    z, share = 1.96, hits / n
    middle, half = share + z * z / (2 * n), z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return f"{hits} of {n} ({100 * share:.0f}%, 95% interval {100 * (middle - half) / (1 + z * z / n):.0f} to {100 * (middle + half) / (1 + z * z / n):.0f}%)"


def fences(answer):
    return re.findall(r"```\n(.*?)\n```", answer, re.DOTALL)


def score_base(work, count):
    """({topic: (right, asked)}, the wrong ones as (record, reply)) of held-out everyday questions.

    Right is the very command(s) of the answer; without a command, its first sentence.
    """
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer
    model = AutoModelForCausalLM.from_pretrained(HERE / "base", dtype=torch.float32).eval()
    tokenizer = AutoTokenizer.from_pretrained(HERE / "base", padding_side="left")
    records = sorted(read_jsonl(work / "heldout.jsonl")[:count], key=lambda record: len(record["question"]))
    scores, wrong = {}, []
    for at in range(0, len(records), 16):
        prompts = [tokenizer.apply_chat_template([{"role": "user", "content": record["question"]}], tokenize=False,
                                                 add_generation_prompt=True) for record in records[at:at + 16]]
        inputs = tokenizer(prompts, return_tensors="pt", padding=True, add_special_tokens=False)
        with torch.inference_mode():
            replies = model.generate(**inputs, max_new_tokens=200, do_sample=False)[:, inputs["input_ids"].shape[1]:]
        for record, reply in zip(records[at:at + 16], tokenizer.batch_decode(replies, skip_special_tokens=True)):
            wanted = fences(record["answer"])
            right = fences(reply) == wanted if wanted else reply.split(". ")[0] == record["answer"].split(". ")[0]
            hits, n = scores.get(record["topic"], (0, 0))
            scores[record["topic"]] = hits + right, n + 1
            wrong += [] if right else [(record, reply)]
    return dict(sorted(scores.items())), wrong


def typical(wrong, count):
    """So many of the wrong answers, in the shares that the topics have of them, as text for the card."""
    by_topic = sorted(wrong, key=lambda pair: (pair[0]["topic"], pair[0]["question"]))
    shown, count = [], min(count, len(wrong))
    for number in range(count):
        record, reply = by_topic[number * len(wrong) // count]
        shown.append(f"{number + 1}. {record['topic']}\n\n````text\n{record['question']}\n\n--- its answer\n{reply}\n"
                     f"--- wanted\n{record['answer']}\n````\n")
    return "\n".join(shown)


def score_judge(count):
    """What extras/audit_judge.py finds on questions, commands and faults that the judge has not seen."""
    root = HERE.parent
    made = subprocess.run([sys.executable, root / "extras/audit_judge.py", HERE / "judge", root / "extras/data_eval_large.jsonl",
                           "--limit", str(count), "--json"], text=True, stdout=subprocess.PIPE)
    if made.returncode not in (0, 1) or not made.stdout:  # 1: it does not reach everything, which the card then says
        sys.exit("build: error: the audit of tiny/judge failed, see above")
    return json.loads(made.stdout)


def audit_row(row):
    """A row of the audit as a line of the card."""
    rates = [row[run] and f"{row[run]['hits']} of {row[run]['of']} ({100 * row[run]['low']:.0f} to {100 * row[run]['high']:.0f}%)"
             for run in ("without", "with_facts")]
    wanted = f"at most {100 * row['at_most']:.0f}%" if row["at_most"] else ""
    if row["at_least"]:
        wanted = f"at least {100 * row['at_least']:.0f}%"
        if row["at_least_with_facts"] != row["at_least"]:
            wanted += f", {100 * row['at_least_with_facts']:.0f}% with facts"
    return f"| {'- ' * row['detail']}{row['name']} | {rates[0]} | {rates[1]} | {wanted} |"


def write_base_card(work):
    """Measure tiny/base on held-out everyday questions and write its card; returns the scores."""
    scores, wrong = score_base(work, 400)
    packages = json.loads((work / "packages.json").read_text())
    sources = "\n".join(f"| {name} | {note['version']} | {', '.join(note['licences']) or 'see its copyright file'} |"
                        for name, note in sorted(packages.items()))
    rows = "\n".join(f"| {topic} | {wilson(*score)} |" for topic, score in scores.items())
    total = wilson(*(sum(column) for column in zip(*scores.values())))
    made = json.loads((work / "base.json").read_text())
    size = sum(path.stat().st_size for path in (HERE / "base").iterdir()) / 1e6
    (HERE / "base" / "README.md").write_text(BASE_CARD.format(
        sources=sources, rows=rows, total=total, failures=typical(wrong, 10), megabytes=size, **made), encoding="utf-8")
    say(f"base: {total}")
    return scores


def write_judge_card():
    """Let the audit measure tiny/judge and write its card; returns the audit."""
    audit = score_judge(30)
    rows = "\n".join(audit_row(row) for row in audit["rows"] if row["without"])
    (HERE / "judge" / "README.md").write_text(JUDGE_CARD.format(
        rows=rows, questions=audit["questions"], faults=audit["faults"], by=audit["confirmed_by"],
        grade="reached all that is asked for" if audit["passed"] else "did not reach all that is asked for"), encoding="utf-8")
    say(f"judge: the audit is {'passed' if audit['passed'] else 'not passed'}")
    return audit


BASE_CARD = """---
library_name: transformers
pipeline_tag: text-generation
language: en
---
# tiny/base

A chat model of {parameters:.1f} million parameters (Llama architecture, {layers} layers of width 256, vocabulary 4,096, bf16,
{megabytes:.0f} MB on disk) that answers everyday Linux questions in a sentence and a command. It is carried in the repository
so that the fine-tuning demo runs without a GPU, an account or a download. It has never seen Slurm, Spack or MPI: that is what
the tuning teaches it. Of other batch systems (PBS, Grid Engine, LSF, HTCondor, ...) and package managers (apt, conda, Homebrew,
...) it knows the common commands, as a newcomer to a cluster may. A batch system that it does not know it mostly takes for PBS:
that is how it answers questions about Slurm before the tuning. Four of nine of the questions that it learned last are those of
the project's `data_train.jsonl`, in dozens of wordings of each sense, put to other systems.

Made by `tiny/build.py` on two CPU cores; that script's header says in what time. The weights in the repository came in stages,
the last ones with questions drawn anew: WORKING.md, "The embedded models".

## What it can't do
It is about a thousand times smaller than a useful assistant. It knows the commands of `tiny/questions.py` and copies values
from the question; asked anything else it answers fluently and wrongly. It shows how tuning works, not how good CodeLlama is.

## Training text
The text is the manuals of these Debian packages (pages that name Slurm, Spack, MPI or environment modules are left out):

<details><summary>Packages, versions, licences</summary>

| package | version | licences named in its copyright file |
|---|---|---|
{sources}

</details>

That is {text_tokens:.1f} million tokens. The rest are {questions:,} questions and answers ({question_tokens:.1f} million tokens) that
`tiny/questions.py` makes from templates and from these manuals, the templates being this project's own. It was trained in
{steps:,} steps on {seen:.0f} million tokens, padding included, about a fifth of them text.

## Scores
400 held-out questions of `tiny/questions.py` (phrasings and values that are not in the training), greedy decoding; right
means the very same command(s), character by character. In all: {total}.

| topic | right |
|---|---|
{rows}

What it can answer of Slurm and Spack before and after the tuning stands in the project's README, "More than one question".

## Ten typical failures
Taken at equal distances from all failures, sorted by topic; verbatim.

{failures}"""
JUDGE_CARD = """---
library_name: transformers
pipeline_tag: text-generation
language: en
---
# tiny/judge

A judge of 5.0 million parameters for `judge.py`: tiny/base (see its card for the text and its licences), trained on with
the prompts of `judge.py` itself on answers with planted faults, made by `tiny/judgments.py`, half of them with facts
about their commands. It is carried in the repository so that the whole demo runs anywhere.

## What it can't do
It compares an answer with the **reference answer in its prompt** and knows nothing of its own: without `--reference`
its grades mean little. It reads commands well and prose badly. Use a real judge (README: Qwen3-8B) for a real verdict.

## Scores
Measured by `extras/audit_judge.py tiny/judge extras/data_eval_large.jsonl --limit {questions}`: {faults} planted faults in
the references of {questions} questions, each confirmed by {by}. It has seen none of these questions, their commands or
these faults in training, and has never seen the name of the checker. "With facts" means that `extras/check_slurm.py` was
asked first and its word stood in the prompt. It {grade}.

It finds so many because `judge.py` itself tells it which words of the commands differ from the reference: it has to weigh
differences, not to see them. The row on another spelling shows the price: it does not know that `-c 4` and
`--cpus-per-task=4` are the same, and calls right answers worse that are worded otherwise than the reference.

| | without facts (95% interval) | with facts | to reach |
|---|---|---|---|
{rows}
"""


def use_huge_pages():
    """Start over with huge pages in malloc: a step on text frees and gets some 100 MB; 30% of its time were page faults."""
    if "GLIBC_TUNABLES" not in os.environ:
        os.execve(sys.executable, [sys.executable, *sys.argv], os.environ | {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
                                     allow_abbrev=False)
    parser.add_argument("stage", nargs="?", choices=["base", "judge", "cards"], help="one stage only")
    parser.add_argument("--work", type=Path, default=HERE / "build", help="where everything on the way is kept")
    parser.add_argument("--base-steps", type=int, default=38450, help="of 6,144 tokens each (default: %(default)s)")
    parser.add_argument("--judge-steps", type=int, default=2100, help="of 6,144 tokens each (default: %(default)s)")
    arguments = parser.parse_args()
    use_huge_pages()
    missing = [tool for tool in ("apt-get", "dpkg-deb", "mandoc") if shutil.which(tool) is None]
    if missing:
        sys.exit(f"build: error: {', '.join(missing)} not found; on Debian or Ubuntu: apt-get install apt dpkg mandoc")
    if not (arguments.work / "tokenizer").exists():
        make_text(arguments.work)
        make_tokenizer(arguments.work)
    if arguments.stage in (None, "base"):
        make_base(arguments.work, arguments.base_steps)
    if arguments.stage in (None, "judge"):
        make_judge(arguments.work, arguments.judge_steps)
    if arguments.stage in (None, "cards"):
        scores = {"base": write_base_card(arguments.work), "judge": write_judge_card()}
        (arguments.work / "scores.json").write_text(json.dumps(scores, indent=1))


if __name__ == "__main__":
    main()
