#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11"
# dependencies = [
#   "torch==2.13.0",
#   "transformers==5.23.0",
#   "accelerate==1.15.0",
#   "bitsandbytes==0.50.2",
# ]
# ///
"""Ask a chat model a question and print its answer: the baseline of the demo.

PURPOSE   What the untuned model knows, greedily decoded: the same command gives the same bytes.
INPUT     MODEL: a name on the Hugging Face hub, or a folder with config.json and safetensors.
          QUESTION: a text, or - to read it from standard input.
          --questions FILE.jsonl: many questions, an object a line, with `question` or `instruction`.
          --base-url URL: MODEL is a model on an OpenAI-compatible server. The environment variable
          OPENAI_API_KEY holds its key, if it wants one.
OUTPUT    stdout: the answer, nothing else. With --questions one JSON object a line: id, question,
          answer, and what reproduces it (model, precision, system, prompt, limits, versions).
          stderr: the precision and why, times, tokens a second, peak memory, problems.
TIME      tiny/base on 2 CPU cores (AMD EPYC, fp32, 2026-11-21, `make demo`): 6 s for 75 tokens, 4 of them imports and
          load. No GPU figure has been measured yet; `make bench` measures them.
MEMORY    2 bytes a parameter in bf16, about 0.6 in 4 bits, 4 on a CPU; plus 1 GB for the libraries.
EXAMPLES
  python ask.py "codellama/CodeLlama-7b-Instruct-hf" "How do I list idle nodes?" > baseline.txt
  python ask.py tiny/base "How do I list files by size?"
  python ask.py tiny/base --questions data_eval.jsonl > answers.jsonl
  python ask.py qwen3:8b "How do I list idle nodes?" --base-url http://localhost:11434/v1
EXIT      0 done, 1 failed, 2 usage, 130 interrupted
"""
import argparse
import json
import math
import os
import re
import sys
import time
from pathlib import Path

QUESTION_FIELDS = ("question", "instruction")


def parse_arguments():
    class Formatter(argparse.ArgumentDefaultsHelpFormatter, argparse.RawDescriptionHelpFormatter):
        pass

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=Formatter, allow_abbrev=False)
    parser.add_argument("model", metavar="MODEL", help="hub name or local folder")
    parser.add_argument("question", metavar="QUESTION", nargs="?", help="the question, or - for standard input")
    parser.add_argument("--questions", metavar="FILE", type=Path, help="many questions, JSONL")
    prompt = parser.add_argument_group("prompt")
    prompt.add_argument("--system", metavar="TEXT", help="a system message before the question")
    prompt.add_argument("--chat-template", metavar="FILE", type=Path, help="Jinja template, for a tokenizer without one")
    decoding = parser.add_argument_group("decoding")
    decoding.add_argument("--max-new-tokens", metavar="N", type=int, default=512, help="longest answer in tokens")
    decoding.add_argument("--precision", choices=["auto", "bf16", "4bit"], default="auto",
                          help="auto: the most exact one that fits the free memory")
    server = parser.add_argument_group("a model on a server")
    server.add_argument("--base-url", metavar="URL", help="an OpenAI-compatible server, such as http://localhost:8000/v1")
    server.add_argument("--timeout", metavar="SECONDS", type=float, default=300, help="for one reply, all tries together")
    arguments = parser.parse_args()
    if (arguments.question is None) == (arguments.questions is None):
        parser.error("give either QUESTION or --questions FILE")
    if arguments.max_new_tokens < 1:
        parser.error("--max-new-tokens has to be at least 1")
    if arguments.base_url and (arguments.chat_template or arguments.precision != "auto"):
        parser.error("--chat-template and --precision are the server's to choose; leave them out with --base-url")
    if arguments.base_url and not re.match(r"https?://[^@\s/?#]+(/[^@\s?#]*)?$", arguments.base_url):
        parser.error("--base-url is no plain address such as http://localhost:8000/v1; a key belongs into OPENAI_API_KEY")
    if not 0 < arguments.timeout < math.inf:
        parser.error("--timeout has to be a number of seconds above 0")
    return arguments


def say(text):
    print(f"{Path(sys.argv[0]).stem}: {text}", file=sys.stderr, flush=True)


def fail(text, code=1):
    """End with one sentence on stderr: what is wrong, and the remedy."""
    say(f"error: {text}")
    sys.exit(code)


def take_stdout():
    """Keep stdout for the result: whatever a library prints there lands on stderr. Returns write(text)."""
    result = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)

    def write(text):
        rest = memoryview(text.encode("utf-8", "replace"))
        try:
            while rest:
                rest = rest[result.write(rest):]
        except OSError as error:
            fail(f"the result could not be written to standard output: {error.strerror}; "
                 "give it a place with room, and run the same command again")
    return write


def read_questions(arguments):
    """Return [(id, question)]; every problem of the input is reported at once, by line."""
    if arguments.questions is None:
        try:
            text = sys.stdin.buffer.read().decode() if arguments.question == "-" else arguments.question
            text.encode()
        except UnicodeError:
            fail("QUESTION is not in UTF-8; convert it, for example with iconv -f latin1 -t utf-8", 2)
        if not text.strip():
            fail("QUESTION is empty; give the question as one quoted argument, or - to read it from standard input", 2)
        return [(None, text)]
    try:
        lines = arguments.questions.read_bytes().splitlines()
    except OSError as error:
        fail(f"cannot read {arguments.questions}: {error.strerror}")
    questions, problems = [], []
    for number, line in enumerate(lines, 1):
        try:
            record = json.loads(line.decode("utf-8-sig")) if line.strip() else None
        except ValueError as error:
            problems.append(f"line {number}: no JSON in UTF-8 ({error})")
            continue
        if record is None:
            continue
        values = [record[name] for name in QUESTION_FIELDS if name in record] if isinstance(record, dict) else []
        if not values or not isinstance(values[0], str) or not values[0].strip():
            problems.append(f"line {number}: needs an object with a non-empty string `question` or `instruction`")
            continue
        questions.append((record.get("id", number), values[0]))
    if problems:
        fail(f"{arguments.questions} has {len(problems)} bad line(s); mend them and run again\n  " + "\n  ".join(problems))
    if not questions:
        fail(f"{arguments.questions} holds no question; it needs one JSON object a line with the field `question`")
    return questions


def check_model(name):
    """What is wrong with a model's name or folder is said before anything slow begins."""
    folder = Path(name).expanduser()
    if not folder.exists():
        if not re.fullmatch(r"[\w.-]+(/[\w.-]+)?", name) or name.startswith("."):
            fail(f"there is no model folder {name}; give a folder, or a hub name such as codellama/CodeLlama-7b-Instruct-hf")
    elif (folder / "adapter_config.json").is_file():
        fail(f"{name} is an adapter, not a model; ask it with ask_lora.py, or give the model that it was made for")
    elif not (folder / "config.json").is_file():
        fail(f"{name} is no model folder: it has no config.json; give a folder written by save_pretrained, or a hub name")
    elif not any(folder.glob("*.safetensors")):
        pickled = sorted(path.name for path in folder.iterdir() if path.suffix in (".bin", ".pt", ".pth", ".pkl"))
        fail(f"{name} has only pickled weights ({', '.join(pickled[:3])}), which can run code when they are read and are "
             "never loaded here; save the model as safetensors (save_pretrained does) and give that folder" if pickled else
             f"{name} has no *.safetensors weights; download or save the model again")


def explain(error, name):
    """One sentence with the remedy for an error met while `name` was loaded or run, or None."""
    import errno
    import torch
    from huggingface_hub import errors as hub
    links = []
    while error is not None and error not in links:
        links.append(error)
        error = error.__cause__ or error.__context__
    text = " | ".join(f"{type(link).__name__}: {link}" for link in links)
    kinds = tuple(type(link) for link in links)
    status = {getattr(getattr(link, "response", None), "status_code", None) for link in links}
    numbers = {link.errno for link in links if isinstance(link, OSError)}
    if any(issubclass(kind, (torch.OutOfMemoryError, MemoryError)) for kind in kinds) or (
            "can't allocate memory" in text or "Cannot allocate memory" in text):
        return (f"memory ran out with {name}; in this order: close other programs on the device, use --precision 4bit, "
                "lower the limits in tokens, take a smaller model")
    if any(issubclass(kind, hub.GatedRepoError) for kind in kinds) or status & {401, 403} and "gated" in text.lower():
        return (f"{name} is gated: accept its licence on https://huggingface.co/{name} and log in with `hf auth login` "
                "(or set HF_TOKEN), then run the same command again")
    if any(issubclass(kind, hub.RepositoryNotFoundError) for kind in kinds) or status & {401, 403, 404}:
        return (f"the hub has no model {name}, or your account may not see it; check the spelling, "
                "and log in with `hf auth login` if it is private")
    if numbers & {errno.ENOSPC, errno.EDQUOT, errno.EROFS} or "No space left" in text or "Read-only file system" in text:
        return ("the disk is full or read-only; free space, or use another disk (HF_HOME for downloads, the output's folder "
                "for results), and run the same command again: what was written before is kept")
    if any(issubclass(kind, (hub.LocalEntryNotFoundError, hub.OfflineModeIsEnabled, ConnectionError)) for kind in kinds) or (
            "connect" in text.lower()):
        return (f"{name} is no local folder and the hub cannot be reached; check the name and the network, "
                "or download the model elsewhere and give its folder")
    if "trust_remote_code" in text or "custom code" in text or "does not recognize this architecture" in text:
        return (f"{name} needs code of its own, which is never run here; take a model whose architecture "
                "transformers knows, such as codellama/CodeLlama-7b-Instruct-hf")
    if "safetensor" in text.lower():
        return f"the weights of {name} are missing or broken as safetensors ({str(links[0])[:160]}); download or save them again"
    if any(issubclass(kind, (OSError, json.JSONDecodeError)) for kind in kinds) or "tokenizer" in text or "config" in text:
        return f"{name} could not be loaded: {str(links[0]).splitlines()[0][:300]}; check the folder, or download it again"
    return None


def free_memory(device):
    """Free bytes: on the GPU, or of main memory (Linux's MemAvailable)."""
    import torch
    if device == "cuda":
        return torch.cuda.mem_get_info()[0]
    try:
        return int(re.search(r"MemAvailable: *(\d+)", Path("/proc/meminfo").read_text())[1]) * 1024
    except (OSError, TypeError):
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def choose_precision(config, wanted, name):
    """Return (device, dtype, BitsAndBytesConfig or None) and say why.

    auto takes the most exact precision whose weights leave a tenth of the free memory: bf16 and then
    4-bit NF4 on a GPU (fp16 for bf16 where the card has none), fp32, bf16 and then 4-bit on a CPU.
    """
    import torch
    from transformers import AutoModelForCausalLM, BitsAndBytesConfig
    with torch.device("meta"):
        parameters = sum(p.numel() for p in AutoModelForCausalLM.from_config(config).parameters())
    device = "cuda" if torch.cuda.is_available() else "cpu"
    # is_bf16_supported() also says yes where bf16 is only emulated (T4, V100), and slow
    half = "fp16" if device == "cuda" and not torch.cuda.is_bf16_supported(including_emulation=False) else "bf16"
    exact = half if device == "cuda" else "fp32"
    sizes = {exact: parameters * (2 if device == "cuda" else 4), half: parameters * 2, "4bit": parameters * 0.6}
    room = 0.9 * free_memory(device)
    fits = [kind for kind, size in sizes.items() if size <= room]
    if not fits and wanted == "auto":
        fail(f"{name} has {parameters / 1e9:.1f} billion parameters: even 4-bit weights ({sizes['4bit'] / 1e9:.1f} GB) do not fit "
             f"the {room / 1e9:.1f} GB that are free on this {'GPU' if device == 'cuda' else 'machine, which has no GPU'}; "
             "free memory, use a larger machine, or see the whole story on the embedded models with `make demo`")
    kind = fits[0] if wanted == "auto" else half if wanted == "bf16" else wanted
    reason = f"{sizes[kind] / 1e9:.2f} GB of weights, {room / 1e9:.1f} GB free" if wanted == "auto" else "as asked"
    if wanted == "auto" and kind != exact:
        reason += f"; {exact} would need {sizes[exact] / 1e9:.1f} GB"
    say(f"precision: {kind} on {torch.cuda.get_device_name() if device == 'cuda' else 'the CPU'} ({reason})")
    dtype = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16,
             "4bit": torch.float32 if device == "cpu" else torch.float16 if half == "fp16" else torch.bfloat16}[kind]
    quantisation = BitsAndBytesConfig(load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_use_double_quant=True,
                                      bnb_4bit_compute_dtype=dtype) if kind == "4bit" else None
    return device, dtype, quantisation


def quiet_libraries():
    """Errors only, no bar for loading weights; the bars of a hub download stay."""
    import warnings
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    warnings.simplefilter("ignore", FutureWarning)  # of one library about another: not the user's to mend
    from huggingface_hub.utils import enable_progress_bars
    from huggingface_hub.utils import logging as hub_logging
    from transformers.utils import logging
    sys.modules["kernels"] = None  # with it, bitsandbytes would fetch code from the hub on some CPUs, and run it
    logging.logging.getLogger("bitsandbytes").setLevel(logging.ERROR)
    hub_logging.set_verbosity_error()
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    enable_progress_bars()


def keep_as_stored(model):
    """4-bit layers as they were stored. On CPUs with bf16 units bitsandbytes repacks them at the first evaluation: for
    inference only (no gradients pass from then on), and with an error where a width is no multiple of 32."""
    for module in model.modules():
        if hasattr(module, "support_avx512bf16_for_cpu"):
            module.support_avx512bf16_for_cpu = False
    return model


def load_tokenizer(name, template=None):
    """The tokenizer of a model or adapter, with a chat template for certain."""
    from transformers import AutoTokenizer
    tokenizer = AutoTokenizer.from_pretrained(name, trust_remote_code=False)
    if template is not None:
        try:
            tokenizer.chat_template = template.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            fail(f"cannot read the chat template {template}: {error}")
    if not tokenizer.chat_template:
        fail(f"the tokenizer of {name} has no chat template, so it may be no chat model; give one with --chat-template FILE")
    return tokenizer


def encode_chat(tokenizer, messages):
    """Return (prompt string, its token ids [T]): the template's own words, and exactly one BOS if the model has one."""
    from jinja2 import TemplateError
    try:
        prompt = tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True, enable_thinking=False)
    except TemplateError as error:
        fail(f"the chat template refuses these messages: {error}; leave out --system, or give another --chat-template FILE")
    ids = tokenizer(prompt, add_special_tokens=False)["input_ids"]
    bos = tokenizer.bos_token_id
    if bos is not None and bos in tokenizer("")["input_ids"]:
        while ids[:1] == [bos]:
            ids = ids[1:]
        ids = [bos] + ids
    return prompt, ids


def record(step):
    """A CUDA graph of step(), to be replayed: launching the kernels of one token from Python takes longer than they run.
    None where it cannot be recorded; the step itself is not run."""
    import torch
    try:
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph):
            step()
        return graph
    except RuntimeError as error:
        say(f"no CUDA graph here ({str(error).splitlines()[0]}); decoding is slower without")
        return None


def generate(model, ids, limit, is_static=None):
    """Greedy decoding of one prompt, ids [T]; return (new ids without the end token, whether it ended, seconds to the first).

    is_static: a cache of fixed size, which a CUDA graph needs; the default is to have it on a GPU, where the model allows it.
    """
    import torch
    from tqdm import tqdm
    from transformers import DynamicCache, StaticCache
    from transformers.cache_utils import StaticLayer
    ends = model.generation_config.eos_token_id
    ends = set(ends if isinstance(ends, list) else [ends])
    device = model.device
    is_static = device.type == "cuda" if is_static is None else is_static
    if is_static:  # not with sliding windows, nor where a mask of truth values would be added to the scores
        cache = StaticCache(config=model.config, max_cache_len=len(ids) + limit)
        is_static = model.config._attn_implementation == "sdpa" and all(type(layer) is StaticLayer for layer in cache.layers)
    if not is_static:
        cache = DynamicCache(config=model.config)
    slots, place = torch.arange(len(ids) + limit, device=device), torch.tensor([len(ids)], device=device)
    token = torch.zeros(1, 1, dtype=torch.long, device=device)

    def step():
        """Read the token, leave the next one in its place. A static cache needs a mask of ours: the empty slots count else."""
        fixed = {"position_ids": place[None], "attention_mask": (slots <= place)[None, None, None]} if is_static else {}
        logits = model(input_ids=token, past_key_values=cache, use_cache=True, logits_to_keep=1, **fixed).logits
        token.copy_(logits[:, -1:].argmax(-1))
        place.add_(1)

    answer, began, first, graph = [], time.perf_counter(), None, None
    with torch.inference_mode(), tqdm(total=limit, unit=" tokens", delay=2, leave=False) as bar:
        logits = model(input_ids=torch.tensor([ids], device=device), past_key_values=cache, use_cache=True, logits_to_keep=1).logits
        token.copy_(logits[:, -1:].argmax(-1))
        while token.item() not in ends:
            first = first or time.perf_counter() - began
            answer.append(token.item())
            bar.update()
            if len(answer) == limit:
                return answer, False, first
            if is_static and len(answer) == 3:  # two plain steps have loaded what cannot be loaded while a graph is recorded
                graph = record(step)
            graph.replay() if graph else step()
    return answer, True, first or time.perf_counter() - began


def peak_memory():
    import resource
    import torch
    if torch.cuda.is_available():
        return f"{torch.cuda.max_memory_allocated() / 1e9:.2f} GB on the GPU"
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB"


class Server:
    """A server that speaks OpenAI's chat completions: vLLM, llama.cpp, Ollama, transformers serve, a commercial one."""
    WISHES = ("temperature", "seed", "chat_template_kwargs", "logprobs", "top_logprobs", "response_format", "max_tokens")

    def __init__(self, url, model, timeout):
        self.url, self.model, self.timeout, self.refused, self.has_answered = url.rstrip("/"), model, timeout, set(), False
        self.key = os.environ.get("OPENAI_API_KEY", "").strip()
        if not re.fullmatch(r"[!-~]*", self.key):
            fail("OPENAI_API_KEY holds what is no key: characters that cannot be sent; set it again")
        if self.key:
            say(f"the key in OPENAI_API_KEY goes to {self.url}")

    def send(self, path, body, until):
        """(status, text, seconds to wait before the next try) of one request; status None: no connection."""
        from http.client import HTTPException
        from urllib import error, request

        class Stay(request.HTTPRedirectHandler):  # a redirection would take the key to another address
            def redirect_request(self, *words):
                return None
        own = [request.ProxyHandler({})] if re.match(r"https?://(localhost|127\.|\[::1\])", self.url) else []  # no proxy knows this machine
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {self.key}"} if self.key else {})
        try:
            wanted = request.Request(self.url + path, body and json.dumps(body).encode(), headers)
            try:
                reply = request.build_opener(Stay, *own).open(wanted, timeout=max(0.1, until - time.monotonic()))
            except error.HTTPError as refusal:
                reply = refusal  # has a text as well
            content, wait, length = b"", reply.headers.get("Retry-After", ""), reply.headers.get("Content-Length", "")
            while part := reply.read1(1 << 20):
                content += part
                if time.monotonic() > until:
                    raise TimeoutError("the reply came too slowly")
            if length.isdecimal() and len(content) < int(length):
                raise ConnectionError("the reply broke off")
            return reply.status, content.decode("utf-8", "replace"), int(wait) if wait.isdecimal() else 0
        except (OSError, HTTPException, ValueError) as problem:  # ValueError: an address that cannot be written
            return None, str(getattr(problem, "reason", problem)) or type(problem).__name__, 0

    def chat(self, messages, limit, **wishes):
        """The reply to messages: {"text", "ended", "count" of its tokens, "tokens": [(token, [(instead of it, probability)])]}.

        What may pass (too many requests, a server's failure, no connection) is tried again with growing pauses; a wish
        that the server does not know is dropped; all else ends the program.
        """
        wishes = {"max_tokens": limit, "temperature": 0, "seed": 0, "chat_template_kwargs": {"enable_thinking": False}, **wishes}
        until, pause = time.monotonic() + self.timeout, 1
        while True:
            body = {"model": self.model, "messages": messages} | {name: wish for name, wish in wishes.items() if name not in self.refused}
            if "max_tokens" in self.refused:
                body["max_completion_tokens"] = limit  # its newer name
            status, text, wait = self.send("/chat/completions", body, until)
            if status == 200:
                self.has_answered = True
                break
            unknown = [name for name in self.WISHES if name in body and name in text]
            if status in (400, 422) and unknown:
                say(f"the server takes no {', '.join(unknown)}; going on without")
                self.refused |= set(unknown)
                continue
            wait = max(wait, pause)
            may_pass = status in (None, 408, 429) or 500 <= status <= 599
            self.has_answered |= status is not None
            if not may_pass or pause > (16 if self.has_answered else 2) or time.monotonic() + wait >= until:
                fail(self.explain(status, text))
            say(f"{status or 'no connection'} ({self.tell(text)}); trying again in {wait} s")
            time.sleep(wait)
            pause *= 2
        try:
            reply = json.loads(text)
            choice = reply["choices"][0]
            told = [(str(one["token"]), [(str(other["token"]), math.exp(min(0, other["logprob"])))
                                         for other in one.get("top_logprobs") or []])
                    for one in (choice.get("logprobs") or {}).get("content") or []]
            return {"text": "" + (choice["message"].get("content") or ""), "ended": choice.get("finish_reason") != "length",
                    "count": (reply.get("usage") or {}).get("completion_tokens"), "tokens": told}
        except (ValueError, LookupError, TypeError, AttributeError):
            fail(f"{self.url} answers with something else than a chat completion ({self.tell(text)}); check --base-url")

    def tell(self, text):
        """A server's words on one line, without the key and without what steers a terminal."""
        text = " ".join("".join(mark if mark.isprintable() else " " for mark in text[:2000]).split())
        return (text.replace(self.key, "***") if self.key else text)[:300]

    def explain(self, status, text):
        """One sentence with the remedy for what a server said."""
        if status is None:
            return (f"{self.url} gives no answer ({self.tell(text)}); start the server, mend --base-url (most end in /v1), "
                    f"or raise --timeout, which is {self.timeout:g} s")
        if status in (401, 403):
            remedy = "the key in OPENAI_API_KEY; set another" if self.key else "to work without a key; set OPENAI_API_KEY"
            return f"{self.url} refuses {remedy}"
        if status == 404:
            found, models, _ = self.send("/models", None, time.monotonic() + 10)
            try:
                names = [model["id"] for model in json.loads(models)["data"]] if found == 200 else None
            except (ValueError, LookupError, TypeError):
                names = None
            return (f"{self.url} is no OpenAI-compatible server ({self.tell(text)}); most addresses end in /v1" if names is None else
                    f"{self.url} has no model {self.model}; it has {self.tell(', '.join(map(str, names))) or 'none'}")
        if 300 <= status < 400:
            return f"{self.url} sends to another address, which is not followed with a key; give that address as --base-url"
        return f"{self.url} answers {status}: {self.tell(text)}"


def ask_server(arguments, questions, write):
    """The answers of a model on a server, in the same form."""
    server = Server(arguments.base_url, arguments.model, arguments.timeout)
    for identity, question in questions:
        system = [{"role": "system", "content": arguments.system}] if arguments.system else []
        messages = system + [{"role": "user", "content": question}]
        started = time.perf_counter()
        reply = server.chat(messages, arguments.max_new_tokens)
        answer = reply["text"].rpartition("</think>")[2].strip()
        say(f"{reply['count'] or '?'} tokens in {time.perf_counter() - started:.1f} s from {server.url}")
        if not reply["ended"]:
            say(f"the answer was cut off at {arguments.max_new_tokens} tokens; raise --max-new-tokens")
        write(answer + "\n" if arguments.questions is None else json.dumps({
            "id": identity, "question": question, "answer": answer, "ended": reply["ended"], "tokens": reply["count"],
            "model": arguments.model, "server": server.url, "system": arguments.system, "messages": messages,
            "max_new_tokens": arguments.max_new_tokens}, ensure_ascii=False) + "\n")


def main():
    arguments = parse_arguments()
    write = take_stdout()
    questions = read_questions(arguments)
    if arguments.base_url:
        return ask_server(arguments, questions, write)
    check_model(arguments.model)
    began = time.perf_counter()
    try:
        import torch
        import transformers
        quiet_libraries()
        imported = time.perf_counter()
        config = transformers.AutoConfig.from_pretrained(arguments.model, trust_remote_code=False)
        tokenizer = load_tokenizer(arguments.model, arguments.chat_template)
        device, dtype, quantisation = choose_precision(config, arguments.precision, arguments.model)
        model = keep_as_stored(transformers.AutoModelForCausalLM.from_pretrained(
            arguments.model, config=config, dtype=dtype, quantization_config=quantisation, device_map={"": device},
            use_safetensors=True, trust_remote_code=False).eval())
        say(f"imports {imported - began:.1f} s, load {time.perf_counter() - imported:.1f} s")
        for identity, question in questions:
            system = [{"role": "system", "content": arguments.system}] if arguments.system else []
            prompt, ids = encode_chat(tokenizer, system + [{"role": "user", "content": question}])
            if len(ids) >= config.max_position_embeddings:
                fail(f"the prompt has {len(ids)} tokens and {arguments.model} reads at most {config.max_position_embeddings}; shorten it")
            started = time.perf_counter()
            tokens, ended, first = generate(model, ids, arguments.max_new_tokens)
            spent = time.perf_counter() - started
            answer = tokenizer.decode(tokens, skip_special_tokens=True).strip()
            say(f"prompt {len(ids)} tokens, first token after {first:.2f} s, {len(tokens)} tokens in {spent:.1f} s "
                f"({len(tokens) / spent:.0f} tokens/s), peak memory {peak_memory()}")
            if not ended:
                say(f"the answer was cut off at {arguments.max_new_tokens} tokens; raise --max-new-tokens")
            if arguments.questions is None:
                write(answer + "\n")
            else:
                write(json.dumps({
                    "id": identity, "question": question, "answer": answer, "ended": ended, "tokens": len(tokens),
                    "model": arguments.model, "precision": "4bit" if quantisation else str(dtype).removeprefix("torch."),
                    "system": arguments.system, "prompt": prompt, "max_new_tokens": arguments.max_new_tokens,
                    "versions": {"torch": torch.__version__, "transformers": transformers.__version__}},
                    ensure_ascii=False) + "\n")
    except ImportError as error:
        fail(f"{error}; install what is missing with: pip install -r requirements.txt")
    except Exception as error:
        sentence = explain(error, arguments.model)
        if sentence is None:
            raise
        fail(sentence)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        fail("interrupted; nothing was changed, run the same command again", 130)
