"""A small OpenAI-compatible server for the tests: real models, greedy, with the real probabilities of their tokens.

    python tests/server.py tiny/base tiny/judge      prints its address, serves until it is ended

It speaks what judge.py and ask.py ask for: /v1/models, /v1/chat/completions with logprobs and with a JSON schema (an
object of whole numbers and lists of texts), decoded token by token under that schema. The ways of other servers stand
in front of /v1 in the address, as in http://127.0.0.1:PORT/key=abc&busy=2/v1:

    key=TEXT       requests without this key are refused
    refuse=FIELD   a request with this field is refused by name; ignore=FIELD: the field is silently left out
    busy=N         the first N requests are too many; broken=N: the next N fail
    slow=SECONDS   before each reply
    to=ADDRESS     every request is redirected there
    throw=1        the key comes back in an error
"""
import json
import sys
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer, DynamicCache

LONGEST_TEXT, MOST_TEXTS = 60, 4  # tokens of a text in a list, and texts


class Writer:
    """One reply: the ids so far and, for each new token, its own and the likeliest probabilities."""

    def __init__(self, model, tokenizer, ids):
        self.model, self.tokenizer, self.cache, self.new, self.told = model, tokenizer, DynamicCache(config=model.config), [], []
        self.logits = self.read(ids)

    def read(self, ids):
        return self.model(input_ids=torch.tensor([ids]), past_key_values=self.cache, use_cache=True, logits_to_keep=1).logits[0, -1].float()

    def add(self, token):
        shares = self.logits.log_softmax(-1)
        top = shares.topk(20)
        decode = self.tokenizer.decode
        self.told.append({"token": decode([token]), "logprob": shares[token].item(), "top_logprobs": [
            {"token": decode([other]), "logprob": share} for share, other in zip(top.values.tolist(), top.indices.tolist())]})
        self.new.append(token)
        self.logits = self.read([token])

    def add_text(self, text):
        for token in self.tokenizer(text, add_special_tokens=False)["input_ids"]:
            self.add(token)

    def best(self, tokens):
        return max(tokens, key=lambda token: self.logits[token].item())

    def text(self):
        return "".join(one["token"] for one in self.told)


class Machine:
    """The model and what is asked of it."""

    def __init__(self, folder):
        self.model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()
        self.tokenizer = AutoTokenizer.from_pretrained(folder)
        self.lock = threading.Lock()
        texts = {token: self.tokenizer.decode([token]) for token in range(len(self.tokenizer))}
        special = set(self.tokenizer.all_special_ids) | set(self.tokenizer.get_added_vocab().values())
        self.in_text = [token for token, text in texts.items() if token not in special and text.isprintable() and text and not set(text) & set('"\\\ufffd')]
        self.one = {text: token for token, text in texts.items() if token not in special}

    def reply(self, messages, limit, schema, **template):
        """(writer, number of tokens of the prompt, whether it ended)."""
        prompt = self.tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True, **template)
        ids = self.tokenizer(prompt, add_special_tokens=False)["input_ids"]
        if len(ids) + 1 > self.model.config.max_position_embeddings:
            raise ValueError(f"This model's maximum context length is {self.model.config.max_position_embeddings} tokens. However, you requested {len(ids)}")
        with self.lock, torch.inference_mode():
            writer = Writer(self.model, self.tokenizer, ids)
            if schema is not None:
                self.write_object(writer, schema)
                return writer, len(ids), True
            for _ in range(limit):
                token = int(writer.logits.argmax())
                if token == self.model.generation_config.eos_token_id:
                    return writer, len(ids), True
                writer.add(token)
            return writer, len(ids), False

    def write_object(self, writer, schema):
        """An object that fits the schema: what it leaves open, the model chooses."""
        for number, (name, kind) in enumerate(schema["properties"].items()):
            writer.add_text(("{" if not number else ", ") + f'"{name}": ')
            if kind["type"] == "integer":
                writer.add(writer.best([self.one[str(value)] for value in kind["enum"]]))
            elif kind == {"type": "array", "items": {"type": "string"}}:
                writer.add_text("[")
                for item in range(MOST_TEXTS):
                    if writer.best([self.one["]"], self.one['"' if not item else ","]]) == self.one["]"]:
                        break
                    writer.add_text('"' if not item else ', "')
                    for _ in range(LONGEST_TEXT):
                        token = writer.best([*self.in_text, self.one['"']])
                        if token == self.one['"']:
                            break
                        writer.add(token)
                    writer.add_text('"')
                writer.add_text("]")
            else:
                raise ValueError(f"response_format: this server has no {kind}")
        writer.add_text("}")


class Handler(BaseHTTPRequestHandler):
    def say(self, code, body, **headers):
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(code)
        for name, value in {"Content-Type": "application/json", "Content-Length": len(content), **headers}.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()
        self.wfile.write(content)

    def refuse(self, code, message, **headers):
        self.say(code, {"error": {"message": message, "type": "invalid_request_error", "code": code}}, **headers)

    def enter(self):
        """(ways, path) of the request, or None where the key is not right. Every request is told on stdout."""
        front, _, path = unquote(self.path).partition("/v1")
        ways = {name: values for name, values in parse_qs(front.strip("/")).items()}
        print(json.dumps({"path": self.path, "authorization": self.headers.get("Authorization")}), flush=True)
        if "key" in ways and self.headers.get("Authorization") != f"Bearer {ways['key'][0]}":
            return self.refuse(401, f"Incorrect API key provided: {self.headers.get('Authorization')}")
        return ways, path

    def do_GET(self):
        ways, path = self.enter() or (None, None)
        if path == "/models":
            self.say(200, {"object": "list", "data": [{"id": name, "object": "model"} for name in self.server.machines]})
        elif ways is not None:
            self.refuse(404, "Not Found")

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        ways, path = self.enter() or (None, None)
        if ways is None:
            return
        number = lambda name: float(ways.get(name, [0])[0])
        self.server.asked[self.path] += 1
        if "throw" in ways:
            return self.refuse(400, f"This was sent: {self.headers.get('Authorization')}")
        if "to" in ways:
            return self.refuse(307, "moved", Location=ways["to"][0])
        if path != "/chat/completions":
            return self.refuse(404, "Not Found")
        if self.server.asked[self.path] <= number("busy"):
            return self.refuse(429, "Too many requests\x1b[2J", Retry_After=0)
        if self.server.asked[self.path] <= number("busy") + number("broken"):
            return self.refuse(500, "The server had an error")
        if body["model"] not in self.server.machines:
            return self.refuse(404, f"The model `{body['model']}` does not exist")
        refused = [name for name in ways.get("refuse", []) if name in body]
        if refused:
            return self.refuse(400, f"Unsupported parameter: '{refused[0]}' is not supported with this model.")
        time.sleep(number("slow"))
        body = {name: value for name, value in body.items() if name not in ways.get("ignore", [])}
        schema = body.get("response_format", {}).get("json_schema", {}).get("schema")
        try:
            writer, read, ended = self.server.machines[body["model"]].reply(
                body["messages"], body.get("max_tokens") or body.get("max_completion_tokens") or 512, schema, **body.get("chat_template_kwargs", {}))
        except (ValueError, KeyError) as error:
            return self.refuse(400, str(error))
        choice = {"index": 0, "finish_reason": "stop" if ended else "length", "message": {"role": "assistant", "content": writer.text()}}
        if body.get("logprobs"):
            choice["logprobs"] = {"content": [{**one, "top_logprobs": one["top_logprobs"][:body.get("top_logprobs", 0)]} for one in writer.told]}
        self.say(200, {"object": "chat.completion", "model": body["model"], "choices": [choice],
                       "usage": {"prompt_tokens": read, "completion_tokens": len(writer.new), "total_tokens": read + len(writer.new)}})

    def log_message(self, *words):
        pass


def main():
    torch.set_num_threads(1)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.asked, server.machines = Counter(), {"/".join(folder.rstrip("/").split("/")[-2:]): Machine(folder) for folder in sys.argv[1:]}
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
