#!/usr/bin/env python3
"""Write questions and answers about everyday Linux: the material a tiny chat model learns from.

PURPOSE
  A model of a few million parameters knows only what its material shows it. This material shows it
  how to copy values from a question into a command, what number words and units mean, how one wish
  is said in many ways, and how an answer looks: a sentence, the command in a fence, perhaps a caveat.
  It holds nothing about HPC (no Slurm, Spack, MPI): that is left for the LoRA step to teach. A record
  that matches BANNED ends the run with an error; a manual that matches it is skipped and counted.

INPUT
  None: the templates are below, one block of text each. With --man DIR, also the manuals of sections
  1 and 8 in a folder tree (*.1, *.8, with or without .gz; man and mdoc macros).

OUTPUT
  stdout: one JSON object a line, {"question", "answer", "topic"}; no question occurs twice. The same
  arguments give the same bytes. The man-page records come on top of --count.
  stderr: what was written, and what was left out and why.
  --split heldout writes records that no --split train run contains: at least one phrasing of every
  template with four or more, and a tenth of the combinations of values (chosen by a hash), are kept for it.
  Exit codes: 0 done, 1 failed, 2 usage.

TIME
  60,000 records: 11 to 14 s; 1,344 manuals: 4 s more (one core of two, the other one training a model, 2026-11-20).

EXAMPLES
  python tiny/questions.py --count 60000 --seed 1 --man /usr/share/man > qa.jsonl
  python tiny/questions.py --count 1000 --seed 1 --split heldout > test.jsonl
  python tiny/questions.py --list-templates
"""
import argparse
import functools
import gzip
import hashlib
import itertools
import json
import random
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

BANNED = re.compile(r"slurm|\bs(run|batch|alloc|info|queue|acct\w*|control|cancel|share|stat|attach|bcast|diag|prio|trigger)\b|spack\b"
                    r"|\bmpi|mpirun|mpiexec|openmpi|\bpmix|\bpartitions? of (the|a) cluster|modulefile|environment modules?"
                    r"|\bmodule (load|avail|spider|list)\b|\blmod\b", re.I)
SHARES = {"resources": 38, "two-part": 13, "interactive": 4, "state": 7, "grep": 8, "ssh": 6, "errors": 4,
          "choose": 4, "files": 5, "text": 4, "system": 4, "limits": 2, "hello": 1}  # percent of --count
NOTE_SHARE = 0.33            # of the answers that are long enough without a closing sentence
SHORTEST, LONGEST = 15, 70   # words in an answer
HELDOUT_VALUES = 10          # one combination of values in so many is held out
TYPO_SHARE = 0.03
MAN_PER_PAGE = 24            # options taken from one manual, so that git-config does not outweigh cp
MAN_SKIPPED = re.compile(r"gcloud|llvm-|bq$")  # hundreds of pages of one vendor's or one compiler's tool

# ---------------------------------------------------------------- how a question is worded around its core
OPENERS = """How do I %s? | How do I %s? | How can I %s? | How would you %s? | How to %s | How to %s? | What is the command to %s?
What's the command to %s? | Which command do I use to %s? | I want to %s | I want to %s. | I need to %s | I need to %s. How?
I'd like to %s | I would like to %s, how does that work? | Please %s | Please %s. | %s | %s | %s | %s please | %s, please.
Could you show me how to %s? | Can you tell me how to %s? | Show me how to %s | Show me a command to %s | Command to %s
Is there a way to %s? | What do I type to %s? | Give me a command to %s | Can I %s? | Help me %s | I am trying to %s
I have to %s. What is the right command? | What's a quick way to %s? | One-liner to %s | Tell me how to %s.
Any idea how to %s? | I don't know how to %s | What must I enter to %s? | My task: %s | Need to %s
I'm supposed to %s, what do I run? | Trying to %s, what's the command again? | Simplest way to %s?"""
CONTEXTS = """Hi, | Hello! | Quick question: | I am new to Linux. | On my Debian laptop: | On a server without a desktop: | I forgot this one.
The manual is too long for me. | Sorry for the basic question. | Linux question: | I work in bash. | This should be easy: | Hey,
I only have a terminal. | Once more:"""
CLOSERS = """Thanks. | thanks! | An example would do. | Thank you. | I use bash. | A short answer is fine. | I am on Debian.
Just the command, please. | It is for a script. | I have never done this before."""

# ---------------------------------------------------------------- words that values are drawn from
WORDS = """report notes data results backup config access error output input summary index archive sample list table users orders
photos music video log draft budget invoice thesis letter recipe todo readme main server client test build setup chapter diary sales
weather sensor traffic model figure slides poster contract address journal inventory customers measurements temperatures export"""
EXTENSIONS = "txt csv log md json conf py sh xml html tex yaml dat tsv sql ini"
MEDIA = "mp4 mkv avi mov webm"
DIRS = """/var/log /etc /home /tmp /srv/www /opt /usr/local ~/Downloads ~/Documents ~/projects ~/Pictures /var/lib /mnt/backup /srv/data
/home/anna /var/www/html /usr/share /media/usb ~/Music ~/work"""
USERS = """anna ben carla david emma felix greta hugo ivan julia karim lena marco nina otto paul rosa sam tina umut vera walter xenia
yusuf zoe alice bob mallory peggy deploy backup www-data jenkins student guest"""
HOSTS = """web1 web2 db1 mail gateway nas pi backup01 build5 server desktop laptop proxy files media storage2 office print vpn lab3
cloud1 staging monitor"""
PACKAGES = """nginx apache2 mariadb-server postgresql redis curl wget git vim emacs htop tmux screen python3 python3-pip gcc cmake make
nodejs php ruby golang rustc ffmpeg imagemagick inkscape gimp vlc firefox-esr thunderbird libreoffice docker.io podman rsync zip unzip
openssh-server samba cups openssl libssl3 zlib1g sqlite3 perl tcpdump nmap strace gdb valgrind jq tree ncdu fail2ban certbot hdf5-tools
libfftw3-3 openblas texlive pandoc graphviz gnuplot octave maxima r-base numpy scipy pandas flask django"""
SERVICES = """nginx apache2 ssh cron mariadb postgresql redis-server docker cups smbd bluetooth NetworkManager fail2ban postfix haproxy
grafana-server prometheus rsyslog mosquitto tor"""
PROGRAMS = """./simulate ./train.py ./backup.sh ./convert.sh ./render ./build.sh ./import.py ./a.out ./crawl.py ./solver ./index.sh
./benchmark ./compress.sh ./nightly.sh ./analyse ./batch.sh ./sync.sh ./bench.py ./update.sh ./tests.sh"""
IMAGES = "ubuntu debian fedora python node postgres redis nginx rockylinux archlinux ubuntu:22.04 debian:12 python:3.11 httpd"
ADJECTIVES = "old new red blue green big small final first second last daily weekly monthly local global raw clean public private"
CLAUSES = """the backup is done | please log out before noon | the disk is almost full | hello from the other side | nothing to do today
all tests passed | the server goes down at six | do not touch this file | coffee is ready | the build failed again | welcome back
lunch is in the kitchen | this machine belongs to the library | remember to water the plants | the printer is out of paper
your order has been shipped | the meeting moved to room twelve | keep calm and read the manual | updates are installed at night"""
DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split()
ROUGH_COUNTS = {1: ["a", "a single", "just one"], 2: ["a couple of", "a pair of"], 6: ["half a dozen"], 12: ["a dozen"]}
GPU_MODELS = "a100 a100 h100 v100 a40 a30 t4 l4 l40s p100 k80 a10 h200 rtx3090 rtx4090 rtx6000 mi250 mi300x gh200 gtx1080 titan b200"
SMALL_WORDS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen""".split()
TENS_WORDS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


@functools.cache
def cells(text):
    """The entries of one of the tables above: separated by | and line ends, or by blanks alone."""
    return [cell.strip() for cell in re.split(r"[|\n]", text) if cell.strip()] if "|" in text else text.split()


def in_words(n):
    if n < 20:
        return SMALL_WORDS[n]
    if n < 100:
        return TENS_WORDS[n // 10] + ("-" + SMALL_WORDS[n % 10] if n % 10 else "")
    if n < 1000:
        return SMALL_WORDS[n // 100] + " hundred" + (" and " + in_words(n % 100) if n % 100 else "")
    return in_words(n // 1000) + " thousand" + (" " + in_words(n % 1000) if n % 1000 else "")


def plural(n, noun):
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"


def listed(items, last=" and "):
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + last + items[-1]


# ---------------------------------------------------------------- values: said one way in the question, another in the answer
class Value:
    """ask: the words in the question; say: the words in the answer; forms: spellings for commands ({mem.g})."""

    def __init__(self, ask, say=None, **forms):
        self.ask, self.say = str(ask), str(ask if say is None else say)
        self.__dict__.update(forms)

    def __str__(self):
        return self.say


def spelled(rng, n, words=0.3):
    """A number as a person writes it: digits mostly, words when they are short."""
    return in_words(n) if rng.random() < (words if n <= 20 or n % 10 == 0 and n <= 100 else words / 4) else str(n)


def draw_number(rng, low, high):
    if high > 40 and rng.random() < 0.4:  # people prefer round numbers
        step = 10 if high <= 500 else 50
        n = max(low, rng.randrange(low, high + 1) // step * step)
    else:
        n = rng.randint(low, high)
    return Value(spelled(rng, n, 0.25), n, plus=n + 1)


def draw_cpus(rng):
    n = rng.choice([1, 2, 2, 3, 4, 4, 5, 6, 7, 8, 8, 10, 12, 14, 16, 16, 20, 24, 32, 48, 64, 96, 128, rng.randint(1, 128), rng.randint(1, 40)])
    noun = rng.choice(["CPU", "CPU", "core", "core", "cpu", "CPU core", "thread", "processor", "vCPU", "processor core"])
    ask = plural(n, noun).replace(str(n), spelled(rng, n), 1)
    if n in ROUGH_COUNTS and rng.random() < 0.25:
        ask = f"{rng.choice(ROUGH_COUNTS[n])} {noun}{'s' * (n > 1)}"
    elif rng.random() < 0.06:
        ask = rng.choice([f"{noun}s: {n}", f"{n}x {noun}", f"{n} {noun}(s)", f"a total of {ask}", f"exactly {ask}"])
    return Value(ask, plural(n, "CPU"), n=n,
                 range=f"0-{n - 1}" if n > 1 else "0", quota=f"{100 * n}%")


def draw_memory(rng):
    if rng.random() < 0.04:
        n, unit, step = rng.choice([1, 1, 2, 3]), "T", 1024 * 1024
    elif rng.random() < 0.8:
        n, unit, step = rng.choice([1, 2, 3, 4, 4, 6, 8, 8, 10, 12, 16, 16, 20, 24, 32, 32, 48, 64, 80, 96, 100, 128, 192, 200, 256, 384, 500, 512,
                                    rng.randint(1, 512), rng.randint(1, 99)]), "G", 1024
    else:
        n, unit, step = rng.choice([128, 200, 256, 300, 400, 500, 512, 600, 640, 700, 750, 768, 800, 900, 100 * rng.randint(1, 9)]), "M", 1
    name, power = {"T": ("terabyte", 2), "G": ("gigabyte", 1), "M": ("megabyte", 0)}[unit]
    written = rng.choice([f"{n} {unit}B", f"{n} {unit}B", f"{n}{unit}B", f"{n}{unit}", f"{n} {unit}iB", f"{n} {unit.lower()}b", f"{n}{unit.lower()}b",
                          f"{spelled(rng, n, 0.6)} {name}{'s' * (n > 1)}", f"{n} {name}{'s' * (n > 1)}",
                          f"{spelled(rng, n, 0.6)} {dict(T='tera', G='gig', M='meg')[unit]}{'s' * (n > 1)}"])
    if n == 512 and unit != "T" and rng.random() < 0.3:
        written = {"G": "half a terabyte", "M": "half a gigabyte"}[unit]
    noun = rng.choice([" of memory", " of RAM", " RAM", " memory", " of ram", " of main memory", ""])
    return Value(written + noun, f"{n} {unit}B of memory", size=f"{n} {unit}B", bare=written, g=f"{n}{unit.lower()}", G=f"{n}{unit}",
                 GiB=f"{n}{unit}iB", mib=n * step, kib=f"$(({n} * 1024{' * 1024' * power}))",
                 bytes=f"$(({n} * 1024 * 1024{' * 1024' * power}))")


def draw_size(rng):
    memory = draw_memory(rng)
    return Value(memory.bare, memory.size, G=memory.G)


def draw_gpus(rng):
    n = rng.choice([1, 1, 1, 2, 2, 2, 3, 4, 4, 5, 6, 7, 8])
    noun = rng.choice(["GPU", "GPU", "gpu", "graphics card", "video card", "NVIDIA GPU", "card"])
    ask = rng.choice(["a ", "one "]) + noun if n == 1 and rng.random() < 0.5 else spelled(rng, n, 0.4) + " " + noun + "s" * (n > 1)
    if n == 1 and ask.startswith("a NV"):
        ask = "an" + ask[1:]
    return Value(ask, plural(n, "GPU"), n=n, ids=",".join(map(str, range(n))))


def draw_typed_gpus(rng):
    """GPUs of a named model: the model is said in many spellings and written in lower case."""
    n = rng.choice([1, 1, 1, 2, 2, 3, 4, 4, 5, 6, 7, 8])
    model = rng.choice(cells(GPU_MODELS)) if rng.random() < 0.7 else rng.choice("abghklmprtvx") + str(
        rng.choice([2, 4, 10, 16, 20, 30, 40, 60, 80, 90, 100, 200, 300, 600]))
    shown, noun = rng.choice([model.upper(), model.upper(), model, model.title()]), rng.choice([" GPU", " GPU", " gpu", " card", ""])
    maker = rng.choice(["", "", "", "NVIDIA ", "nvidia "])
    article = "an " if (maker + shown)[0].lower() in "aehlmrx" and not maker else "a "
    count = rng.choice(["one ", article, "a single ", "1 "]) if n == 1 else spelled(rng, n, 0.4) + " "
    ask = f"{count}{maker}{shown}{noun}{'s' * (n > 1 and (noun != '' or rng.random() < 0.7))}"
    if rng.random() < 0.15:
        some = spelled(rng, n, 0.4) + " GPU" + "s" * (n > 1)
        ask = rng.choice([f"{n}x {shown}", f"{n} x {shown}", f"{some} of type {shown}", f"{some} ({shown})"])
    return Value(ask, f"{n} {model.upper()} GPU{'s' * (n > 1)}", n=n, model=model, typed=f"{model}:{n}")


def draw_time(rng):
    """A duration of whole minutes; the answer says it in days, in hours and minutes, or in minutes."""
    kind = rng.random()
    if kind < 0.35:
        unit, n = 60, rng.choice([1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 20, 24, 36, 48, 72, rng.randint(1, 30)])
    elif kind < 0.75:
        unit, n = 1, rng.choice([5, 10, 10, 15, 15, 20, 25, 30, 30, 40, 45, 45, 50, 60, 75, 90, 90, 120, 150, 180, rng.randint(2, 59)])
    elif kind < 0.83:
        unit, n = 1440, rng.choice([1, 1, 2, 2, 3, 4, 5, 6, 7])
    else:
        minutes, ask = rng.choice([(30, "half an hour"), (30, "half an hour"), (15, "a quarter of an hour"), (45, "three quarters of an hour"),
                                   (90, "an hour and a half"), (90, "one and a half hours"), (90, "1.5 hours"), (60, "an hour"), (60, "an hour"),
                                   (150, "two and a half hours"), (150, "2.5 hours"), (30, "0.5 hours"), (1440, "a day"), (1440, "a whole day"), (720, "half a day"),
                                   (90, "1h30"), (75, "an hour and a quarter"), (105, "1 hour 45 minutes"), (135, "2 hours and 15 minutes"),
                                   (200, "3 hours and 20 minutes"), (80, "1 hour and 20 minutes"), (270, "four and a half hours"),
                                   (120, "a couple of hours"), (1080, "three quarters of a day"), (2160, "a day and a half"), (10080, "a week"),
                                   (2880, "a weekend (2 days)"), (210, "three and a half hours"), (2160, "one and a half days"), (20, "a third of an hour")])
        unit = 0
        if rng.random() < 0.5:  # the same in general, so that it is not learned by heart
            hours, rest = rng.randint(1, 30), rng.choice([5, 10, 15, 20, 30, 30, 40, 45, 50])
            minutes = 60 * hours + rest
            ask = rng.choice([f"{plural(hours, 'hour')} and {rest} minutes", f"{hours}h {rest}min", f"{hours} h {rest} min", f"{hours}:{rest:02}:00",
                              f"{hours}h{rest:02}", f"{plural(hours, 'hour')} {rest} minutes",
                              f"{in_words(hours)} hour{'s' * (hours > 1)} and {in_words(rest)} minutes"])
            if rest == 30:
                ask = rng.choice([ask, f"{hours}.5 hours", f"{in_words(hours)} and a half hours", f"{hours} and a half hours", f"{hours}.5h"])
    if unit:
        minutes, noun = n * unit, {1: "minute", 60: "hour", 1440: "day"}[unit]
        short = {1: ["min", "min", "m"], 60: ["h", "h", "hrs" if n > 1 else "hr"], 1440: ["d"]}[unit]
        ask = rng.choice([plural(n, noun), plural(n, noun), in_words(n) + " " + noun + "s" * (n > 1), f"{n} {rng.choice(short)}", f"{n}{rng.choice(short)}"])
    if unit == 1440 or minutes == 1440:
        say, short = plural(minutes // 1440, "day"), f"{minutes // 1440}d"
    elif minutes % 60 == 0:
        say, short = plural(minutes // 60, "hour"), f"{minutes // 60}h"
    else:
        short = f"{minutes}m"
        say = (plural(minutes // 60, "hour") + " and " if minutes > 60 else "") + plural(minutes % 60, "minute")
    number, suffix = int(short[:-1]), short[-1]
    return Value(ask, say, hms=f"{minutes // 60}:{minutes % 60:02}:00", short=short, minutes=minutes, seconds=60 * minutes,
                 at=plural(number, {"d": "day", "h": "hour", "m": "minute"}[suffix]))


def draw_clock(rng):
    hour, minute = rng.randrange(24), rng.choice([0, 0, 0, 5, 10, 15, 20, 30, 30, 40, 45, 50, rng.randrange(60)])
    ask = [f"{hour}:{minute:02}", f"{hour:02}:{minute:02}"]
    if minute == 0 and 0 < hour <= 12:
        ask += [f"{hour} o'clock in the morning" if hour < 12 else "noon", f"{hour} am" if hour < 12 else "12 noon"]
    elif minute == 0 and hour > 12:
        ask += [f"{hour - 12} pm", f"{in_words(hour - 12)} in the {'afternoon' if hour < 18 else 'evening'}"]
    elif minute == 30 and 0 < hour < 12:
        ask += [f"half past {in_words(hour)} in the morning"]
    return Value(rng.choice(ask), f"{hour}:{minute:02}", h=hour, m=minute, hm=f"{hour:02}:{minute:02}")


def draw_weekday(rng):
    n = rng.randrange(7)
    return Value(DAYS[n], n=n)


def draw_date(rng):
    year, month, day = rng.randint(1970, 2039), rng.randint(1, 12), rng.randint(1, 28)
    name = "January February March April May June July August September October November December".split()[month - 1]
    iso = f"{year}-{month:02}-{day:02}"
    return Value(rng.choice([iso, iso, f"{day} {name} {year}", f"{name} {day}, {year}"]), iso)


def invent(rng):
    """A pronounceable word that nobody has used: it can only be copied, never recalled."""
    parts = [rng.choice("b d f g k l m n p r s t v z br dr fl gr kl pl qu sh st tr".split()) + rng.choice("a e i o u ai ee ou".split())
             for _ in range(rng.choice([2, 2, 3]))]
    return "".join(parts) + rng.choice(["", "", "n", "r", "x", "l", "s", "t", "nd"])


def draw_name(rng, share=0.45):
    return invent(rng) if rng.random() < share else rng.choice(cells(WORDS))


def draw_stem(rng):
    name = draw_name(rng)
    shape = rng.random()
    return name if shape < 0.6 else f"{name}{rng.randint(1, 99)}" if shape < 0.75 else f"{name}_{draw_name(rng)}" if shape < 0.9 else f"{name}-{rng.randint(2015, 2026)}"


def draw_file(rng, extensions=EXTENSIONS):
    return f"{draw_stem(rng)}.{rng.choice(cells(extensions))}"


def draw_dir(rng):
    return rng.choice(cells(DIRS)) if rng.random() < 0.45 else rng.choice(["", "~/", "/srv/", "/home/" + rng.choice(cells(USERS)) + "/", "/data/"]) + draw_stem(rng)


def draw_package(rng):
    return invent(rng) if rng.random() < 0.35 else rng.choice(cells(PACKAGES))


def draw_packages(rng, draw=draw_package):
    """Two to four different names, as a list in words and as an alternation for grep -E."""
    names = []
    while len(names) < rng.choice([2, 2, 3, 3, 4]):
        name = draw(rng)
        names += [name] * (name not in names)
    ask = rng.choice([listed(names), listed(names), listed(names, ", "), listed(names, " or "), listed(names, " & "), " ".join(names)])
    return Value(ask, listed(names, " or "), all=listed(names), regex="|".join(re.escape(n).replace("\\-", "-") for n in names), args=" ".join(names))


def draw_sentence(rng):
    text = rng.choice(cells(CLAUSES))
    if rng.random() < 0.6:
        text = f"{text}, {rng.choice([rng.choice(cells(USERS)).title(), 'really', 'at last', 'as agreed', f'number {rng.randint(2, 999)}'])}"
    elif rng.random() < 0.6:
        text = " ".join(draw_name(rng) for _ in range(rng.randint(2, 7)))
    return text[0].upper() + text[1:] if rng.random() < 0.5 else text


def draw_host(rng):
    host = invent(rng) if rng.random() < 0.3 else rng.choice(cells(HOSTS))
    shape = rng.random()
    return f"{host}.{rng.choice(['example.org', 'example.com', 'lan', 'local', 'example.net'])}" if shape < 0.4 else \
        f"192.168.{rng.randint(0, 20)}.{rng.randint(2, 254)}" if shape < 0.55 else host


def draw_deep(rng):
    return rng.choice(["", "", "~/", "/srv/"]) + "/".join(draw_stem(rng) for _ in range(rng.randint(3, 5)))


def draw_interface(rng):
    """The options of somebody's own script, named in the question: nothing to recall, everything to copy and convert."""
    return {"cpus": rng.choice(["-c", "-n", "-p", "--cores", "--threads", "--workers", "--jobs", "--procs"]),
            "mem": rng.choice(["-m", "--mem", "--memory", "--ram", "--max-mem"]), "gpus": rng.choice(["-g", "--gpus", "--cards", "--devices"]),
            "time": rng.choice(["-t", "--time", "--limit", "--duration", "--max-time", "--walltime"])}


def one_of(table):
    return lambda rng: rng.choice(cells(table))


POOLS = {
    "cpus": draw_cpus, "mem": draw_memory, "size": draw_size, "gpus": draw_gpus, "typed": draw_typed_gpus, "time": draw_time, "clock": draw_clock, "weekday": draw_weekday,
    "date": draw_date, "file": draw_file, "dir": draw_dir, "name": draw_stem, "word": lambda rng: draw_name(rng, 0.6), "user": one_of(USERS),
    "host": draw_host, "package": draw_package, "packages": draw_packages, "words": lambda rng: draw_packages(rng, draw_name),
    "service": one_of(SERVICES), "program": one_of(PROGRAMS), "image": one_of(IMAGES), "sentence": draw_sentence, "deep": draw_deep,
    "video": lambda rng: draw_file(rng, MEDIA), "picture": lambda rng: draw_file(rng, "png jpg gif webp tiff"), "script": lambda rng: draw_file(rng, "sh py pl"),
    "ext": one_of(EXTENSIONS), "port": lambda rng: Value(rng.choice([22, 80, 443, 2222, 3306, 5432, 6379, 8000, 8080, 8443, 8888, 9000, rng.randint(1024, 65000)])),
    "pid": lambda rng: Value(rng.randint(300, 60000)), "url": lambda rng: f"https://{draw_host(rng)}/{draw_file(rng, 'tar.gz zip iso pdf csv html')}",
    "disk": lambda rng: rng.choice(["/dev/sda1", "/dev/sdb1", "/dev/sdc2", "/dev/nvme0n1p2", "/dev/vdb1", "/dev/sdd3"]),
    "mode": lambda rng: rng.choice("600 640 644 660 664 700 750 755 770 775 400 440 444 500 711".split()),
    "group": lambda rng: rng.choice("staff users www-data developers audio video docker sudo students editors adm plugdev".split()),
    "branch": lambda rng: rng.choice(["main", "develop", "feature-" + draw_name(rng), "fix-" + draw_name(rng), "release"]),
}
# ---------------------------------------------------------------- the templates
# One block a template, separated by an empty line:
#   ? a question; "to ..." is wrapped by one of OPENERS; <a|b> is a choice; {file}, {file2} are values from POOLS
#   > the lead-in of a command     $ a line of that command     ! whole sentences instead of a lead-in
#   + a closing sentence (one of them, in a third of the answers)     @ values of this template: n=2..50 or x=a,b,c
#   % in blocks about resources: how the command asks for cpus, mem, gpus or time (only those wanted are filled in)
TEMPLATES = {}

TEMPLATES["resources"] = r"""
? to <start|run|open|get> an interactive {image} container <|with docker|in docker>
? to <try something in|work in|get a shell in|log into> <a|an> {image} container
? interactive {image} container
? docker container of {image}
? <docker shell|shell in docker> from the image {image}
% cpus --cpus={cpus.n}
% mem --memory={mem.g}
% gpus --gpus {gpus.n}
% time timeout --foreground {time.short}
> An interactive {image} container
$ docker run %gpus %cpus %mem -it {image} %time bash
+ The container is kept after you leave it, unless you add `--rm`.
+ Add `-v "$PWD":/work` if the container has to see your files.
+ Small images have no bash: write `sh` in its place there.

? to <start|run|launch> a container named {name} from the image {image} <in the background|detached>
? to run {image} as a background container called {name}
? <background|detached> {image} container called {name}
% cpus --cpus={cpus.n}
% mem --memory={mem.g}
% gpus --gpus {gpus.n}
> A container called {name} in the background, from the image {image},
$ docker run -d --name {name} %gpus %cpus %mem {image}
+ `docker logs {name}` shows what it prints.
+ `docker stop {name}` ends it.
@ image=nginx,httpd,redis,memcached,mongo,rabbitmq,registry:2,caddy,traefik,haproxy:2.8

? to <start|run|open|get> <a|an interactive> {image} container with podman
? to use podman for a shell in {image}
? podman shell in {image}
? podman container of {image}
% cpus --cpus={cpus.n}
% mem --memory={mem.g}
% time timeout --foreground {time.short}
> An interactive {image} container with podman
$ podman run %cpus %mem --rm -it {image} %time bash
+ Podman needs neither a daemon nor root for this.
+ The container is removed when you leave it, because of `--rm`.

? to change the limits of the running container {name}
? to give the docker container {name} new limits while it runs
? new limits for the container {name}
% cpus --cpus={cpus.n}
% mem --memory={mem.g} --memory-swap={mem.g}
> New limits for the running container {name},
$ docker update %cpus %mem {name}
+ The container goes on running, with the new limits.

? to <run|start> {program} under systemd limits
? to <run|start> {program} with systemd-run
? to limit {program} with a cgroup
? {program} in a systemd scope
% cpus -p CPUQuota={cpus.quota}
% mem -p MemoryMax={mem.G}
% time -p RuntimeMaxSec={time.seconds}
> The program {program} in its own systemd scope
$ systemd-run --scope %cpus %mem %time {program}
+ A CPU quota of 100% stands for one whole CPU.
+ The program is killed when it goes over the memory limit.

? to <open|start|get> <a|an interactive> shell <under systemd limits|with systemd-run>
? to get an interactive shell that systemd limits
? systemd-run shell
? interactive shell with a resource limit
% cpus -p CPUQuota={cpus.quota}
% mem -p MemoryMax={mem.G}
% time -p RuntimeMaxSec={time.seconds}
> An interactive shell in a systemd unit
$ systemd-run --pty %cpus %mem %time bash
+ Everything that you start in this shell shares the limits.
+ `exit` ends the shell and the unit.

? to <boot|start|run> a virtual machine from {name}.qcow2
? to <boot|start> {name}.qcow2 <in|with> qemu
? virtual machine from the disk {name}.qcow2
? qemu machine with {name}.qcow2
% cpus -smp {cpus.n}
% mem -m {mem.G}
> A virtual machine that boots {name}.qcow2,
$ qemu-system-x86_64 -enable-kvm %cpus %mem {name}.qcow2
+ Without `-enable-kvm` the machine is many times slower.
+ Without `-m` the machine has only 128 MB of memory.

? to <create|install> a virtual machine called {name} from {name2}.iso
? to set up a VM {name} with virt-install from {name2}.iso
? new virtual machine {name} installed from {name2}.iso
% cpus --vcpus {cpus.n}
% mem --memory {mem.mib}
> A new virtual machine called {name}, installed from {name2}.iso,
$ virt-install --name {name} %cpus %mem --disk size=20 --os-variant generic --cdrom {name2}.iso
+ `--memory` counts in MiB, and the disk size is in GiB.

? to <launch|create|start> <an|a new> LXC container called {name}
? to create the lxc container {name} with Ubuntu
? lxc container {name}
? Ubuntu system container named {name}
% cpus -c limits.cpu={cpus.n}
% mem -c limits.memory={mem.GiB}
> An Ubuntu system container called {name}
$ lxc launch ubuntu:22.04 {name} %cpus %mem
+ `lxc exec {name} bash` opens a shell in it.

? to <launch|create|get> a multipass <instance|VM> called {name}
? to create an Ubuntu VM {name} with multipass
? multipass VM {name}
? Ubuntu instance {name} in multipass
% cpus --cpus {cpus.n}
% mem --memory {mem.G}
> A multipass instance called {name}
$ multipass launch --name {name} %cpus %mem
+ `multipass shell {name}` opens a shell in the instance.

? to <start|run> {program}
? to run the program {program} in the shell
? to let {program} run
? {program}
? a run of {program}
% gpus CUDA_VISIBLE_DEVICES={gpus.ids}
% time timeout {time.short}
% cpus taskset -c {cpus.range}
> The program {program}
$ %gpus %time %cpus {program}
+ `taskset` binds the program to the CPUs, which are counted from 0.
+ `timeout` ends the program when the time is over.
+ The program sees the chosen GPUs under numbers from 0 on.

? to train a model with {name}.py
? to start the training {name}.py
? training with {name}.py
? {name}.py for a small neural network
% gpus CUDA_VISIBLE_DEVICES={gpus.ids}
% cpus OMP_NUM_THREADS={cpus.n}
% time timeout {time.short}
> The training script {name}.py
$ %gpus %cpus %time python3 {name}.py
+ `nvidia-smi` shows what the graphics cards are doing.
+ The variables hold for this one command only.

? to <run|start|call> {script} on {file} (its options are {i_cpus}, {i_mem} and {i_time} as H:MM:SS)
? to <run|start> our {script}, which takes {i_time} H:MM:SS, {i_cpus} N and {i_mem} like 4G, on {file}
? {script} on {file} (it knows {i_mem}, {i_time} as hours:minutes:seconds and {i_cpus})
? a call of {script} with its options {i_cpus}, {i_time} (as H:MM:SS) and {i_mem} for {file}
% cpus {i_cpus} {cpus.n}
% mem {i_mem} {mem.G}
% time {i_time} {time.hms}
> The script {script} on the file {file}
$ ./{script} %time %cpus %mem {file}
+ The options are taken from your description of the script.
+ Make it executable first with `chmod +x {script}`.

? to <run|start|call> {script} on {file} (options {i_gpus}, {i_cpus}, {i_mem} and {i_time} in minutes)
? to start {script}, which understands {i_cpus}, {i_gpus}, {i_mem}, and {i_time} in minutes, on {file}
? {script} on {file} (it has {i_time} in minutes, {i_gpus}, {i_mem} and {i_cpus})
? a call of {script} with the options {i_gpus}, {i_mem}, {i_cpus} and {i_time} (minutes) for {file}
% gpus {i_gpus} {gpus.n}
% cpus {i_cpus} {cpus.n}
% mem {i_mem} {mem.G}
% time {i_time} {time.minutes}
> The script {script} on the file {file}
$ ./{script} %time %cpus %mem %gpus {file}
+ The options are taken from your description of the script.

? to <run|start|call> {name} (options {i_cpus}= {i_mem}= {i_gpus}= and {i_time}=H:MM:SS)
? to open a {name} session, whose options are {i_time}=H:MM:SS, {i_mem}=, {i_cpus}= and {i_gpus}=
? a {name} <session|run> (with the options {i_cpus}=, {i_mem}=, {i_gpus}= and {i_time}=H:MM:SS)
? a call of the tool {name} (it has {i_gpus}=, {i_cpus}=, {i_time}=H:MM:SS and {i_mem}=)
% gpus {i_gpus}={gpus.n}
% cpus {i_cpus}={cpus.n}
% mem {i_mem}={mem.G}
% time {i_time}={time.hms}
> A call of the tool {name}
$ {name} %time %cpus %mem %gpus
+ I do not know the tool {name}: the options are those that you named.

? to <create|start|rent> a cloud machine called {name} with gcloud
? to <get|launch> the Google Cloud instance {name}
? new gcloud instance {name}
? Google Cloud machine {name}
% typed --accelerator=type={typed.model},count={typed.n}
% mem --custom-memory={mem.G}B
% cpus --custom-cpu={cpus.n}
% time --max-run-duration={time.short}
> A cloud machine called {name}
$ gcloud compute instances create {name} %typed %cpus %mem %time
+ The machine costs money until you delete it.
+ Names of accelerators differ between zones.

? to <run|start|call> {name} (options {i_cpus}, {i_mem}, {i_gpus} like a100:2, and {i_time} in minutes)
? to open a shell with {name}, whose options are {i_time} in minutes, {i_mem}, {i_gpus} MODEL:COUNT and {i_cpus}
? a {name} <session|run> (it has {i_gpus} TYPE:N, {i_cpus}, {i_mem} and {i_time} in minutes)
? a call of the tool {name} (it takes {i_gpus} like t4:1, {i_cpus}, {i_time} (minutes) and {i_mem})
% typed {i_gpus} {typed.typed}
% cpus {i_cpus} {cpus.n}
% mem {i_mem} {mem.G}
% time {i_time} {time.minutes}
> A call of the tool {name}
$ {name} %typed %cpus %mem %time
+ I do not know the tool {name}: the options are those that you named.

? to stress <the disk|the disk of this computer> with stress-ng
? to load the disk artificially with stress-ng
? stress test of the disk
? stress-ng run that writes to the disk
% cpus --cpu {cpus.n}
% mem --vm 1 --vm-bytes {mem.G}
% time --timeout {time.minutes}m
> A stress test of the disk
$ stress-ng --hdd 1 %cpus %mem %time
+ Watch the temperature with `sensors` while it runs.

? to compress {file} with xz
? to make {file} smaller with xz
? xz compression of {file}
? {file} packed by xz
% cpus -T {cpus.n}
% mem --memlimit={mem.GiB}
> The file {file}, compressed by xz
$ xz -k %cpus %mem {file}
+ `-k` keeps the original beside {file}.xz.

? to sort <the big file|> {file} into {file2}
? to sort {file} and write {file2}
? a sort of {file} into {file2}
? sorting {file} to {file2}
% cpus --parallel={cpus.n}
% mem -S {mem.G}
> The lines of {file} sorted into {file2}
$ sort %cpus %mem -o {file2} {file}
+ Data that does not fit into memory goes to temporary files in /tmp.

? to <cut|shorten> {video} <to a piece|into a clip>
? to keep only the beginning of {video}
? a clip of {video}
? the first part of {video}
% time -t {time.hms}
% cpus -threads {cpus.n}
> A clip of {video}
$ ffmpeg -i {video} %time %cpus clip_{video}
+ The time is written as hours, minutes and seconds.
+ Add `-ss 0:10:00` before `-i` to begin ten minutes later.

? to record the screen into {name}.mkv
? to film my desktop into {name}.mkv with ffmpeg
? a screen recording {name}.mkv
? recording of the desktop to {name}.mkv
% time -t {time.hms}
% cpus -threads {cpus.n}
> A recording of the screen in {name}.mkv
$ ffmpeg -f x11grab -i :0.0 %time %cpus {name}.mkv
+ Press `q` to stop the recording earlier.
+ This works on X11; Wayland needs another tool.

? to <play|watch> {video}
? to play {video} in mpv
? {video} in the player mpv
% time --length={time.hms}
% cpus --vd-lavc-threads={cpus.n}
> The video {video} in mpv
$ mpv %time %cpus {video}
+ Press `q` to quit earlier.
+ Add `--start=0:05:00` to skip the first five minutes.

? to start {name}.jar
? to run the java program {name}.jar
? java -jar {name}.jar
? the Java application {name}.jar
% cpus -XX:ActiveProcessorCount={cpus.n}
% mem -Xmx{mem.g}
> The Java program {name}.jar
$ java %cpus %mem -jar {name}.jar
+ `-Xmx` limits the heap; the whole process needs somewhat more.

? to start a local kubernetes with minikube
? to set up minikube
? minikube
? a test kubernetes on my laptop with minikube
% cpus --cpus={cpus.n}
% mem --memory={mem.g}
> A local Kubernetes in minikube
$ minikube start %cpus %mem
+ `minikube stop` halts it and keeps its state.

? to <limit|run> {program} with prlimit
? to run {program} under prlimit
? {program} under prlimit
? prlimit around {program}
% mem --as={mem.bytes}
% time --cpu={time.seconds}
> The program {program} under prlimit
$ prlimit %mem %time {program}
+ `--cpu` counts the seconds that the program computes, not the waiting.

? to compress all .{ext} files <with|using> GNU parallel and gzip
? to gzip every .{ext} file at the same time with parallel
? parallel gzip of the .{ext} files
? GNU parallel with gzip over all .{ext} files
% cpus -j {cpus.n}
% mem --memfree {mem.G}
% time --timeout {time.seconds}
> All .{ext} files compressed by gzip, several at once,
$ parallel %cpus %mem %time gzip ::: *.{ext}
+ `-j` is the number of processes at the same time.
"""

TEMPLATES["resources, one value"] = r"""
? to stop {program} after {time}
? to run {program} for <at most|no more than|a maximum of|> {time}
? to kill {program} <if it takes longer than|when it has not ended within> {time}
? to give {program} a time limit of {time}
? {program} may run {time} at most. How do I make sure of that?
? {program}, but only for {time}
> The program {program}, stopped after {time}
$ timeout {time.short} {program}
+ The exit status is 124 when the time ran out.
+ Add `-k 10` to kill it ten seconds later if it does not stop.

? to <shut down|turn off|power off> the <computer|machine|server> in {time}
? to let the machine go off {time} from now
? shutdown in {time}
? The server should go down in {time}. Which command?
? I want to turn the computer off after {time}
> The machine shut down in {time}, which is +{time.minutes} minutes,
$ shutdown -h +{time.minutes}
+ `shutdown -c` cancels it.

? to <restart|reboot> the <computer|machine|server> in {time}
? reboot in {time}
? The server has to be rebooted {time} from now
? to plan a reboot {time} ahead
> A reboot in {time}, which is +{time.minutes} minutes,
$ shutdown -r +{time.minutes}
+ Users who are logged in get a warning, and `shutdown -c` cancels it.

? to run {program} in {time}
? to start {program} {time} from now
? {program} should start in {time}, once
? to have {program} run later, {time} from now
? run {program} after {time} has passed
> The program {program} started once, in {time},
$ echo '{program}' | at now + {time.at}
+ `atq` lists what is waiting, and `atrm` removes an entry.

? to wait {time} in a script
? to pause a shell script for {time}
? to sleep for {time}
? a pause of {time} in bash
> A pause of {time} in a script
$ sleep {time.short}
+ `sleep` counts in seconds when no unit is given.

? to <build|compile> <the project|this project|my program> with {cpus}
? to run make on {cpus}
? make with {cpus}
? I have {cpus}, how do I compile <with all of them|faster>?
? to compile faster, with {cpus} <at once|in parallel>
> A build that uses {cpus}
$ make -j {cpus.n}
+ Without a number, `make -j` starts as many compilers as it can, which may fill the memory.

? to build a cmake project in the folder {name} with {cpus}
? cmake build of {name} with {cpus}
? to compile the build folder {name} on {cpus}
? cmake --build {name} with {cpus}
> The build folder {name} compiled with {cpus}
$ cmake --build {name} --parallel {cpus.n}
+ Create the folder first with `cmake -B {name}`.

? to run {program} on the first {n} CPUs only
? to bind {program} to {n} cores
? to pin {program} to {n} CPUs
? {program} must not use more than {n} cores
> The program {program} bound to {n} CPUs, the numbers from 0 on,
$ taskset -c $(seq -s, 0 $(({n} - 1))) {program}
+ `nproc` shows how many CPUs there are.
@ n=2..64

? to bind {program} to the CPUs {n} to {n2}
? to run {program} on cores {n} to {n2}
? {program} only on the cores {n} through {n2}
? to pin {program} to CPU numbers {n}-{n2}
> The program {program} on the CPUs {n} to {n2}
$ taskset -c {n}-{n2} {program}
+ The CPUs are counted from 0.
@ n=0..31 n2=32..127

? to run {program} with niceness {n}
? to start {program} with a nice value of {n}
? {program} with lower priority, nice {n}
? nice {n} for {program}
> The program {program} with the niceness {n}
$ nice -n {n} {program}
+ A higher niceness means a lower priority; 19 is the lowest.
@ n=1..19

? to limit the <virtual |>memory of <this|my> shell to {mem}
? to set ulimit so that programs get at most {mem}
? ulimit for {mem}
? no program in this shell may take more than {mem}
> A limit of {mem} for every program of this shell
$ ulimit -v {mem.kib}
+ `ulimit -v` counts in KiB, so the shell multiplies for you.

? to <create|make> a {size} file <called|named> {file}
? to reserve {size} of disk space as {file}
? a file {file} of {size}
? to allocate {size} in {file}
> A file called {file} of {size}
$ fallocate -l {size.G} {file}
+ The space is taken at once, without writing the data.

? to <add|create> a swap file of {size}
? to get {size} of swap
? {size} swap file
? I need {size} more swap. How?
> A swap file of {size}
$ fallocate -l {size.G} /swapfile
$ chmod 600 /swapfile
$ mkswap /swapfile
$ swapon /swapfile
+ A line in /etc/fstab keeps it after a reboot.

? to mount a RAM disk of {size} at {dir}
? to make {dir} a tmpfs of {size}
? {size} tmpfs at {dir}
? a ramdisk on {dir}, size {size}
> A RAM disk of {size} mounted at {dir}
$ mount -t tmpfs -o size={size.G} tmpfs {dir}
+ Its content is lost at a reboot.

? to <copy|download> {url} but give up after {time}
? to fetch {url} with a time limit of {time}
? curl {url}, at most {time}
? to download {url} within {time} or not at all
> The file at {url}, given up after {time}, which is {time.seconds} seconds,
$ curl --max-time {time.seconds} -O {url}
+ The limit is written in seconds.

? to test the network speed to {host} for {time} with {n} streams
? iperf3 to {host}, {n} parallel streams, {time}
? to measure the bandwidth to {host} with {n} streams during {time}
? to run iperf3 against {host} for {time}, {n} streams
> The network speed to {host}, with {n} streams for {time},
$ iperf3 -c {host} -P {n} -t {time.seconds}
+ Start `iperf3 -s` on the other machine first.
@ n=2..32

? to run the tests with {cpus}
? pytest on {cpus}
? to let pytest use {cpus}
? my tests are slow and I have {cpus}. How do I use them?
> The tests, spread over {cpus},
$ pytest -n {cpus.n}
+ The option comes from the plugin pytest-xdist.

? to pack {dir} with zstd into {name}.tar.zst using {cpus}
? to compress the folder {dir} into {name}.tar.zst on {cpus}
? zstd archive {name}.tar.zst of {dir}, {cpus}
? to make {name}.tar.zst out of {dir} with {cpus}
> The folder {dir} packed into {name}.tar.zst with {cpus}
$ tar -I 'zstd -T{cpus.n}' -cf {name}.tar.zst {dir}
+ `zstd -T0` takes all CPUs.

? to compress {file} with pigz on {cpus}
? pigz {file} with {cpus}
? to gzip {file} faster, I have {cpus}
? to use {cpus} for gzip of {file}
> The file {file} compressed with {cpus}
$ pigz -p {cpus.n} {file}
+ The result is an ordinary .gz file.

? to restore the postgres dump {name}.dump into {name2} with {cpus}
? pg_restore of {name}.dump to the database {name2}, {cpus}
? to load {name}.dump into the database {name2} using {cpus}
? parallel pg_restore, {cpus}, {name}.dump, database {name2}
> The dump {name}.dump restored into the database {name2} with {cpus}
$ pg_restore -j {cpus.n} -d {name2} {name}.dump
+ The database has to exist before.
"""

TEMPLATES["two-part"] = r"""
? <How do I|How can I|What is the command to> find files in {dir}? <Give|Show> a minimal example and one for .{ext} files <larger than|over|above> {n} MB
? to use find on {dir}: plain, and then only .{ext} files <bigger than|above> {n} megabytes
? How does find work? A simple example for {dir} and one for {ext} files of more than {n} MB
? find in {dir}: basic command, plus one limited to *.{ext} over {n}M
? Two examples of find in {dir}, the bare one and one for .{ext} files larger than {n} MB
> All files in {dir}
$ find {dir} -type f
> Only .{ext} files larger than {n} MB
$ find {dir} -type f -name '*.{ext}' -size +{n}M
@ n=2..900

? <How do I|How can I|What is the command to> log into {host} with ssh? Give a minimal example and one <as user|for the user> {user} on port {port}
? ssh to {host}: the basic command, and one with the port {port} and the user {user}
? How do I connect to {host}? Plain, and also as {user} over port {port}
? Show me ssh {host} in its simplest form, then with user {user}, port {port}
? I need to log in on {host}, once simply and once as {user} when the server listens on {port}
> A login on {host} under your own name
$ ssh {host}
> The same as {user} on port {port}
$ ssh -p {port} {user}@{host}

? <How do I|How can I|What is the command to> copy {dir} to {host} with rsync? Show a minimal example and one that leaves out .{ext} files and is limited to {n} MB per second
? rsync {dir} to {host}: plain, and one without *.{ext} and at most {n} MB/s
? Two rsync commands for {dir} to {host}: the basic one, and one that skips .{ext} files with a bandwidth limit of {n} MB/s
? Which rsync command copies {dir} to {host}? And how do I exclude {ext} files and allow only {n} megabytes a second?
> The folder {dir} copied to {host}
$ rsync -a {dir} {host}:
> The same without .{ext} files, at most {n} MB per second
$ rsync -a --exclude='*.{ext}' --bwlimit={n}m {dir} {host}:
@ n=2..90

? <How do I|How can I|What is the command to> pack the folder {name} <into|as> an archive? A minimal example and one without the .{ext} files, please
? tar of {name}: the simplest command, then one that excludes *.{ext}
? How do I make a tar archive of {name}? Give the plain form and one that leaves out {ext} files
? Show me tar for the folder {name}, plain and without .{ext} files
> An archive of the folder {name}
$ tar -czf {name}.tar.gz {name}
> The same without .{ext} files
$ tar -czf {name}.tar.gz --exclude='*.{ext}' {name}
+ `tar -tzf {name}.tar.gz` lists what is in it.

? <How do I|How can I|What is the command to> convert {video} to mp4? Give a minimal example and one for the first {time} with {n} threads
? ffmpeg {video} to mp4: the plain command, and one limited to {time} using {n} threads
? Convert {video}: basic example and one that keeps {time} and uses {n} threads
? What is the ffmpeg command for {video} to mp4? A simple one and one with only {time} and {n} threads
? {video} as mp4, plain and also just {time} of it with {n} threads
> The video {video} converted to mp4
$ ffmpeg -i {video} out.mp4
> The first {time} with {n} threads
$ ffmpeg -i {video} -t {time.hms} -threads {n} out.mp4
@ n=2..32

? <How do I|How can I|What is the command to> download {url}? A minimal example and one that saves it as {file} with at most {n} tries
? wget {url}: plain, then with the name {file} and {n} tries
? Show how to fetch {url}, the simple way and once stored as {file}, tried up to {n} times
? I want {url}. First the basic wget, then one naming the result {file} and giving up after {n} attempts
> The file at {url}
$ wget {url}
> The same saved as {file}, with at most {n} tries
$ wget -O {file} --tries={n} {url}
@ n=2..20

? <How do I|How can I|What is the command to> search {file} for the word {word}? Give a minimal example and one that ignores case and shows {n} lines around it
? grep {word} in {file}: simple, and then case-insensitive with {n} lines of context
? Show me grep for {word} in {file}, plain and with {n} lines of context ignoring case
? What is the grep command for {word} in {file}, and how do I get {n} lines around each hit whatever the case?
> The lines of {file} with the word {word}
$ grep {word} {file}
> The same whatever the case, with {n} lines around each hit
$ grep -i -C {n} {word} {file}
@ n=2..20

? <How do I|How can I|What is the command to> read the log of {service}? Give a minimal example and one for the last {n} lines since {clock}
? journalctl for {service}: the basic command and one with {n} lines since {clock}
? log of {service}, plain and also only {n} lines from {clock} on
? Show me two journalctl commands for {service}: all of it, and the last {n} lines after {clock}
> The log of the service {service}
$ journalctl -u {service}
> Its last {n} lines since {clock}
$ journalctl -u {service} -n {n} --since {clock.hm}
@ n=5..500

? <How do I|How can I|What is the command to> make a new user {user}? A minimal example and one with the group {group} and a shell, please
? useradd {user}: minimal, and then with bash and the group {group}
? Create the account {user}. Show the bare command and one with home directory, bash and the group {group}
? Two ways to add {user}: the plain one and one who is in {group} and has bash
> A new user called {user}
$ useradd {user}
> The same with a home directory, bash and the group {group}
$ useradd -m -s /bin/bash -G {group} {user}

? <How do I|How can I|What is the command to> list the files in {dir}? Give a minimal example and one with sizes, sorted by time
? ls {dir}: the simple form and a long one with the newest first
? Show me what is in {dir}, plain, and then in detail with the newest first
? list {dir}, two commands: basic, and with readable sizes ordered by date
> The files in {dir}
$ ls {dir}
> The same with readable sizes, the newest first
$ ls -lht {dir}

? <How do I|How can I|What is the command to> sort {file}? Give a minimal example and one by column {n} as numbers, descending
? sort {file}: plain, and numerically by column {n}, largest first
? Show sort for {file}, the basic command and one that orders by the numbers in field {n} from high to low
? {file} sorted simply, and sorted by its numeric column {n} in reverse
> The lines of {file} in alphabetical order
$ sort {file}
> The same by the numbers in column {n}, largest first
$ sort -k {n},{n} -n -r {file}
@ n=2..12

? <How do I|How can I|What is the command to> start a web server in the current folder? A minimal example and one on port {port} for {dir}
? python web server: the plain command and one for {dir} on port {port}
? serve files over http: simplest way, and one with port {port} and the folder {dir}
? Show me python's http.server, bare and with {dir} and {port}
> The current folder served over HTTP on port 8000
$ python3 -m http.server
> The folder {dir} on port {port}
$ python3 -m http.server --directory {dir} {port}

? <How do I|How can I|What is the command to> commit my changes in git? Minimal example, and one with the message "{sentence}" for all changed files
? git commit: the plain command, then one for all changed files with the text "{sentence}"
? Show me how to commit, simply and with -a and the message "{sentence}"
? commit in git, once plain and once everything with message "{sentence}"
> A commit of what is staged, with an editor for the message
$ git commit
> All changed files with your message
$ git commit -a -m "{sentence}"
"""

TEMPLATES["interactive"] = r"""
? to <open|start|get> an interactive shell as {user}
? to <become|switch to> the user {user}
? to work as {user} <in a login shell|for a while>
? interactive shell as {user}
? I am root and want to be {user} for a moment
> An interactive login shell as {user}
$ su -l {user}
+ `exit` brings you back to your own account.

? to <get|open|start> a root shell
? to become root
? to work as root for several commands
? interactive root shell
? I need root rights for more than one command
> An interactive shell as root
$ sudo -i
+ `exit` gives the rights back, which you should do soon.

? to <open|start|get> a shell <in|inside> the running container {name}
? to log into the container {name}
? to look around in the docker container {name}
? interactive shell in the container {name}
? my container {name} is running. How do I get in?
> An interactive shell in the running container {name}
$ docker exec -it {name} bash
+ Use `sh` where the image has no bash.

? to start {program} interactively on {host}
? to run {program} on {host} over ssh with a terminal
? ssh to {host} and start {program} there, interactively
? {program} on {host} needs a terminal. How do I call it with ssh?
? to get a terminal for {program} on {host}
> The program {program} on {host}, with a terminal
$ ssh -t {host} {program}
+ Without `-t`, a program started this way has no terminal.

? to <open|start> a shell on {host} directly in {dir}
? to log into {host} and land in {dir}
? interactive ssh session on {host}, starting in {dir}
? ssh {host} but I want to be in {dir} at once
> An interactive shell on {host} that begins in {dir}
$ ssh -t {host} 'cd {dir} && exec bash -l'
+ `exec` keeps the shell open after the change of directory.

? to <start|open|create> a tmux session <called|named> {name}
? to work in a new tmux session {name}
? tmux session {name}
? new terminal session called {name} that survives a lost connection
? I want a session {name} that goes on when I log out
> A tmux session called {name}
$ tmux new -s {name}
+ Ctrl-b and then d detaches it; `tmux attach -t {name}` brings it back.

? to <get back to|attach to|reattach> the tmux session {name}
? to continue my tmux session {name}
? tmux: back to {name}
? I detached from {name} in tmux. How do I return?
> The tmux session {name}, attached again
$ tmux attach -t {name}
+ `tmux ls` lists the sessions.

? to <start|open> a screen session <called|named> {name}
? screen session {name}
? to have a screen named {name}
? new screen {name} please
> A screen session called {name}
$ screen -S {name}
+ Ctrl-a and then d detaches it; `screen -r {name}` brings it back.

? to <return to|resume|reattach> the screen {name}
? screen: back to {name}
? I left the screen session {name}. How do I get it back?
? to attach to {name} in screen again
> The screen session {name}, resumed
$ screen -r {name}
+ `screen -ls` lists the sessions.

? to <enter|open a shell in> the system mounted at {dir}
? to chroot into {dir}
? chroot {dir}
? interactive shell with {dir} as its root
? I booted a rescue disk and mounted my system at {dir}. How do I work in it?
> An interactive shell with {dir} as its root directory
$ chroot {dir} /bin/bash
+ Mount /proc, /sys and /dev there first if the programs need them.

? to run {program} in the background so that it survives the logout
? to start {program} and log out while it goes on
? {program} must go on when I close the terminal
? to leave {program} running after I disconnect
? nohup for {program}
> The program {program} in the background, not ended by the logout,
$ nohup {program} > output.log 2>&1 &
+ What it prints goes to output.log.

? to <open|start> an interactive python after running {name}.py
? to try things at the python prompt once {name}.py has run
? python prompt after running {name}.py
? to stay in python after {name}.py has run
? interactive python session that first runs {name}.py
> An interactive Python session after {name}.py has run
$ python3 -i {name}.py
+ The variables of the file are still there at the prompt.

? to <open|start> a psql <session|shell> on the database {name} as {user}
? psql {name} as {user}
? interactive SQL shell for the postgres database {name}, user {user}
? to get into the postgresql database {name} with the user {user}
> An interactive SQL session on the database {name} as {user}
$ psql -U {user} -d {name}
+ `\q` leaves the session.

? to <run|open> a shell <inside|in> an {image} container and throw it away afterwards
? throwaway {image} container
? temporary {image} shell, deleted when I leave
? to try something in {image} without leaving traces
> An interactive {image} container that is removed when you leave it
$ docker run --rm -it {image} bash
+ Files that you want to keep must go to a mounted folder.

? to see {dir} inside <a|an> {image} container
? to mount {dir} into an interactive {image} container
? {image} container with my folder {dir} in it
? docker shell of {image} that can read {dir}
> An interactive {image} container that sees {dir} as /work
$ docker run -it -v {dir}:/work {image} bash
+ Add `:ro` after /work to forbid writing.
"""

TEMPLATES["state"] = r"""
? to <see|find out|check> how much disk space is <free|left>
? how full is <the disk|my disk>
? is there any space left on my disks
? free disk space
? which file systems are almost full
> The used and free space of every file system
$ df -h
+ The column `Avail` is what is left.

? to <see|check|find out> how much space is left <on|in> {dir}
? free space at {dir}
? is {dir} full
? how much room do I have in {dir}
> The free space of the file system that holds {dir}
$ df -h {dir}
+ `du -sh {dir}` tells what the folder itself takes.

? to <see|check> how much memory is <free|available>
? how much RAM is <free|left|available> right now
? is the memory full
? memory usage
? do I have enough memory left
> The used and available memory
$ free -h
+ Look at the column `available`: caches count as free there.

? to <see|find out> how many <CPUs|cores|processors> <there are|this machine has>
? how many cores <do I have|are there>
? number of CPUs
? core count of this computer
> The number of CPUs that programs may use
$ nproc
+ `lscpu` shows the sockets, cores and threads behind this number.

? to <see|find out> which processor is in this <machine|computer>
? what CPU do I have
? details about my processor
? cpu model and its cache sizes
> The processor: its model, sockets, cores, threads and caches
$ lscpu
+ `nproc` prints the number of CPUs alone.

? to list the {n} processes <that use the most memory|with the highest memory use>
? which {n} processes take most of the memory
? top {n} memory eaters
? who is eating my RAM, the first {n} of them
> The {n} processes that use the most memory
$ ps aux --sort=-%mem | head -n {n.plus}
+ One more line is printed, because the first one is the header.
@ n=2..40

? to list the {n} processes that use the most CPU
? which {n} processes keep the processor busy
? top {n} cpu users
? the machine is slow, show me the {n} busiest processes
> The {n} processes that use the most CPU time
$ ps aux --sort=-%cpu | head -n {n.plus}
+ One more line is printed, because the first one is the header.
@ n=2..40

? to list all processes of {user}
? what is {user} running
? which programs does the user {user} have open
? processes of {user}
? is {user} running anything
> The processes of the user {user}
$ ps -u {user} -o pid,stat,etime,cmd
+ `etime` is how long each has been running.

? to <see|find> which services have failed
? failed services
? did any service fail
? list the units that systemd could not start
? what is broken on this machine
> The systemd units that have failed
$ systemctl list-units --state=failed
+ `journalctl -u NAME` tells why one of them failed.

? to list <the running services|all services that are running>
? which services are running
? running services
? what runs on this server
> The services that are running
$ systemctl list-units --type=service --state=running
+ `systemctl status NAME` shows one of them in detail.

? to see whether {service} is running
? is {service} <up|running|alive>
? status of {service}
? check {service}
? does the service {service} work
> The state of the service {service} and its last messages
$ systemctl status {service}
+ `active (running)` is what you want to read there.

? to see who is logged in
? who is on this machine right now
? logged-in users
? is anybody else working on this server
> The users who are logged in
$ who
+ `w` also shows what each of them is doing, and `last` shows earlier logins.

? to see how long the machine has been running
? uptime
? when was the last reboot
? how long is this server up and how busy is it
> How long the machine has been up, and its load
$ uptime
+ The three numbers are the load over 1, 5 and 15 minutes.

? to list <the disks|all disks|my drives>
? which disks are there
? disks and their mount points
? I plugged in a drive. What is it called?
> The disks with their sizes and mount points
$ lsblk
+ `lsblk -f` adds the file systems and their labels.

? to <see|find out> my IP address
? what is my ip
? ip addresses of this machine
? which address does my computer have
> The network addresses of this machine
$ ip -brief addr
+ The address after `lo` is only the machine itself.

? to see which ports are open
? which programs listen on the network
? open ports
? what is listening on this server
> The TCP ports that programs listen on
$ ss -tlnp
+ Run it with sudo to see the programs of other users.

? to find out <which program uses|who listens on> port {port}
? what is running on port {port}
? port {port} is taken, by whom
? who has port {port}
> The program that listens on port {port}
$ ss -tlnp 'sport = :{port}'
+ The process number stands at the end of the line.

? to list all containers, also the stopped ones
? docker containers, all of them
? which containers exist
? did my container exit
> All containers, the stopped ones too
$ docker ps -a
+ Without `-a` only running containers are listed.

? to list only the names and the state of my containers
? container names and status
? docker ps with names and status only
? short list of running containers
> The names and states of the running containers
$ docker ps --format '{{{{.Names}}}} {{{{.Status}}}}'
+ Add `-a` for those that have stopped.

? to list the containers <made from|of> the image {image}
? which containers use {image}
? docker ps filtered by {image}
? running containers of {image}
> The running containers made from {image}
$ docker ps --filter ancestor={image}
+ Add `-a` for those that have stopped.

? to list the stopped containers with id and name
? exited docker containers
? which containers have exited
? docker ps only exited, name and id
> The containers that have exited, with their IDs and names
$ docker ps --filter status=exited --format '{{{{.ID}}}} {{{{.Names}}}}'
+ `docker rm ID` removes one.

? to see whether the graphics cards are <free|busy>
? how busy are the GPUs
? gpu usage
? which gpus are idle and how much of their memory is used
> The load and memory use of the NVIDIA graphics cards
$ nvidia-smi
+ Add `-l 5` to repeat it every five seconds.

? to watch {file} as it grows
? to follow the log {file}
? live view of {file}
? show new lines of {file} as they come
> The file {file}, followed while it grows
$ tail -f {file}
+ Ctrl-c ends it.

? to repeat {program} every {n} seconds and watch it
? watch {program} every {n} s
? to run {program} again and again, every {n} seconds
? output of {program}, refreshed each {n} seconds
> The output of {program}, refreshed every {n} seconds
$ watch -n {n} {program}
+ Ctrl-c ends it.
@ n=2..120

? to see which kernel is running
? kernel version
? what kernel is this
? which linux kernel do I use
> The version of the running kernel
$ uname -r
+ `uname -a` adds the machine's name and architecture.

? to find out which distribution this is
? what linux is installed here
? debian or ubuntu, how can I tell
? version of the distribution
> The distribution and its version
$ cat /etc/os-release
+ The line PRETTY_NAME says it in words.

? to see the temperature of the processor
? is my CPU too hot
? temperature sensors
? how hot is this computer
> The temperatures that the sensors report
$ sensors
+ It comes with the package lm-sensors; run `sensors-detect` once before.

? to list the mounted <file systems|disks> of type {fs}
? which {fs} file systems are mounted
? mounts of type {fs}
? show only mounted {fs}
> The mounted file systems of the type {fs}
$ findmnt -t {fs}
+ Without `-t`, everything that is mounted is shown.
@ fs=ext4,xfs,btrfs,nfs,tmpfs,vfat,nfs4

? to list processes with pid, user and memory only, for {user}
? pid and memory of every process of {user}
? ps for {user} with only pid, rss and command
? how much memory does each process of {user} take
> The processes of {user} with process number, memory and command
$ ps -u {user} -o pid,rss,comm
+ `rss` is counted in KiB.

? to see when timers run next
? systemd timers
? which scheduled timers are there
? when does the next timer start
> The timers and when each runs next
$ systemctl list-timers
+ Add `--all` for those that are not active.
"""

TEMPLATES["grep"] = r"""
? to <check|see> whether {packages} are installed
? are {packages} installed
? which of {packages} are installed
? is there {packages} on this <machine|system>
? do I have {packages}
? {packages} - which of these packages are there
? to look for the packages {packages}
? list installed packages, but only {packages}
> The installed packages whose names contain {packages}
$ dpkg -l | grep -E '{packages.regex}'
+ Lines that begin with `ii` are packages that are installed.
+ Nothing is printed when none of them is installed.

? to <see|check> whether {packages} are available for installation
? which of {packages} can I install
? are {packages} in the package list
? search apt for {packages}
? to search the available packages for {packages}
> The available packages whose names contain {packages}
$ apt-cache pkgnames | grep -E '{packages.regex}'
+ `apt show NAME` describes one of them.

? to see which python packages of {packages} are installed
? python: do I have {packages}
? pip list, only {packages}
? are the python modules {packages} installed
> The installed Python packages that match {packages}
$ pip list | grep -i -E '{packages.regex}'
+ `-i` ignores upper and lower case.

? to find the processes {words}
? are {words} running
? which of {words} are running
? ps, only {words}
? to look for processes called {words}
> The running processes that match {words}
$ ps aux | grep -E '{words.regex}'
+ The grep itself may appear in the list.

? to search the <system log|journal> for {words}
? did the log mention {words}
? journal lines with {words}, case does not matter
? to find {words} in the journal, upper or lower case
? log messages about {words}
> The lines of the journal with {words}, whatever the case
$ journalctl | grep -i -E '{words.regex}'
+ Add `--since today` after journalctl to search less.

? to find lines with {words} in {file}
? which lines of {file} contain {words}
? grep {file} for {words}
? {words} in {file}
? to search {file} for any of {words}
? show me where {file} mentions {words}
> The lines of {file} with {words}
$ grep -E '{words.regex}' {file}
+ Add `-n` for the line numbers.

? to show {file} without the lines that contain {words}
? everything in {file} except lines with {words}
? {file} without {words}
? to leave out lines with {words} from {file}
? to hide {words} in {file}
> The lines of {file} without {words}
$ grep -v -E '{words.regex}' {file}
+ `-v` turns the search round.

? to count the lines of {file} that contain {words}
? how many lines in {file} have {words}
? number of lines with {words} in {file}
? count {words} in {file}
> The number of lines of {file} with {words}
$ grep -c -E '{words.regex}' {file}
+ Lines are counted, not occurrences.

? to list the files in {dir} except those with {words} in their names
? ls {dir} without {words}
? files in {dir} but not {words}
? everything in {dir} whose name does not contain {words}
> The files in {dir} whose names do not contain {words}
$ ls {dir} | grep -v -E '{words.regex}'
+ `-v` turns the search round.

? to list files in {dir} whose names contain {words}
? which files in {dir} are called something with {words}
? ls {dir}, only {words}
? files in {dir} matching {words}
> The files in {dir} whose names contain {words}
$ ls {dir} | grep -E '{words.regex}'
+ `grep -i` would ignore upper and lower case.

? to find all files <below|under|in> {dir} that contain {word}
? which files in {dir} mention {word}
? search {dir} recursively for {word}
? where in {dir} is {word} used
> The files below {dir} that contain {word}
$ grep -r -l {word} {dir}
+ Without `-l` the lines themselves are shown.

? to search .{ext} files below {dir} for {word}
? grep {word} in all {ext} files under {dir}
? {word} in *.{ext} of {dir}
? which .{ext} files in {dir} contain {word}
> The lines with {word} in the .{ext} files below {dir}
$ grep -r --include='*.{ext}' {word} {dir}
+ Add `-l` to see only the names of the files.

? to show {n} lines after every line with {word} in {file}
? grep {word} in {file} with the {n} lines that follow
? {word} in {file} and {n} lines after it
? the {n} lines below each {word} in {file}
> The lines of {file} with {word}, each with the {n} lines after it
$ grep -A {n} {word} {file}
+ `-B` shows lines before it, and `-C` shows both.
@ n=2..30

? to search for the whole word {word} in {file}
? {word} in {file}, but only as a whole word
? grep exactly the word {word} in {file}
? lines of {file} with the word {word}, not parts of words
> The lines of {file} with {word} as a whole word
$ grep -w {word} {file}
+ Parts of longer words are not found this way.

? to list services matching {words}
? which units are called {words}
? systemd services with {words} in the name
? services, only {words}
> The services whose names contain {words}
$ systemctl list-units --type=service --all | grep -E '{words.regex}'
+ `--all` includes those that are not running.

? to show docker images matching {words}
? docker images, only {words}
? which images are called {words}
? do I have docker images of {words}
> The Docker images that match {words}
$ docker images | grep -E '{words.regex}'
+ `docker pull NAME` fetches one that is missing.

? to see which environment variables mention {words}
? environment variables with {words}
? env, only {words}
? are {words} set in my environment
> The environment variables that mention {words}
$ env | grep -i -E '{words.regex}'
+ `-i` ignores upper and lower case.

? to find {words} in my shell history
? did I ever type {words}
? history with {words}
? earlier commands containing {words}
> Your earlier commands that contain {words}
$ history | grep -E '{words.regex}'
+ `!NUMBER` runs one of them again.

? to see which lines of {file} have {word} and {word2}
? lines in {file} with both {word} and {word2}
? {file}: {word} and {word2} in the same line
? grep {file} for lines that contain {word} as well as {word2}
> The lines of {file} that contain both {word} and {word2}
$ grep {word} {file} | grep {word2}
+ One grep after the other means "and"; `grep -E 'a|b'` means "or".
"""

TEMPLATES["ssh"] = r"""
? to <log in to|log into|connect to> {host} as {user}
? ssh to {host} as {user}
? how does {user} get a shell on {host}
? {user}@{host}, login
? remote shell on {host} for {user}
> A login on {host} as {user}
$ ssh {user}@{host}
+ `exit` or Ctrl-d ends the session.

? to log into {host} on port {port} as {user}
? ssh {user} at {host}, port {port}
? {host} listens for ssh on port {port}. How does {user} get in?
? to reach {host} by ssh when the port is {port} and the user {user}
? ssh with the port {port} to {host} as {user}
> A login on {host} as {user} through port {port}
$ ssh -p {port} {user}@{host}
+ `scp` spells the same option with a capital `-P`.

? to log into {host} as {user} with the key {name}
? ssh to {user}@{host} with the key file ~/.ssh/{name}
? use my key {name} for {user} on {host}
? which option picks the private key {name} for ssh {user}@{host}
> A login on {host} as {user} with the key {name}
$ ssh -i ~/.ssh/{name} {user}@{host}
+ The file must be readable by nobody else: `chmod 600 ~/.ssh/{name}`.

? to <make|create|generate> an ssh key with the comment {user}@{host}
? new ssh key, comment {user}@{host}
? ssh-keygen ed25519 with the comment {user}@{host}
? I need a key pair labelled {user}@{host}
> A new Ed25519 key pair with the comment {user}@{host}
$ ssh-keygen -t ed25519 -C {user}@{host}
+ Give it a passphrase; only the file ending in .pub may be passed on.

? to <make|create> an ssh key in the file {name}
? new ssh key called {name}
? ssh-keygen into ~/.ssh/{name}
? a separate key {name} for one server
> A new Ed25519 key pair in the file {name}
$ ssh-keygen -t ed25519 -f ~/.ssh/{name}
+ The public half is in ~/.ssh/{name}.pub.

? to put my public key on {host} for {user}
? to log into {host} as {user} without a password
? ssh-copy-id to {host}, user {user}
? no more password prompts for {user} on {host}
? to install my ssh key for {user} at {host}
> Your public key installed on {host} for {user}
$ ssh-copy-id {user}@{host}
+ It asks for the password one last time.

? to copy {file} to {dir} on {host}
? scp {file} to {host}, folder {dir}
? {file} has to go to {host}:{dir}
? upload {file} to {dir} at {host}
? to send {file} over ssh to {host}, into {dir}
> The file {file} copied to {dir} on {host}
$ scp {file} {host}:{dir}
+ Add `-P 2222` when the server uses another port than 22.

? to fetch {file} from {host}
? to copy {file} from {host} to this machine
? scp: get {file} from {host}
? download {file} from my account on {host} via ssh
> The file {file} fetched from {host} into the current folder
$ scp {host}:{file} .
+ Without a path, {file} is looked for in your home directory there.

? to copy the <folder|directory> {dir} to {host} <with|using> scp
? scp a whole folder {dir} to {host}
? {dir} with everything in it to {host}
? the directory {dir} has to be on {host} too
> The folder {dir} with all its content copied to {host}
$ scp -r {dir} {host}:
+ `rsync -a` is better when most of it is there already.

? to reach port {port} of {host} as port {port2} on my machine
? ssh tunnel: local port {port2} to port {port} on {host}
? forward local {port2} to {port} at {host}
? I want to open localhost:{port2} and see what {host} serves on {port}
? port forwarding with ssh from {port2} here to {port} on {host}
> A tunnel from the local port {port2} to port {port} on {host}
$ ssh -N -L {port2}:localhost:{port} {host}
+ It lasts as long as this command runs.

? to make my port {port} reachable on {host} as {port2}
? reverse tunnel from {host} port {port2} to my port {port}
? ssh -R: {host}:{port2} should lead to port {port} here
? people on {host} should see my local port {port} as {port2}
> A reverse tunnel from port {port2} on {host} to your port {port}
$ ssh -N -R {port2}:localhost:{port} {host}
+ It lasts as long as this command runs.

? to give {host} the short name {name} in ssh, with user {user} and port {port}
? ssh config entry {name} for {user} at {host}, port {port}
? to type only ssh {name} instead of the address {host}, port {port}, user {user}
? Host block in ~/.ssh/config: {name} is {host}, {user}, {port}
> An entry called {name} in ~/.ssh/config
$ Host {name}
$     HostName {host}
$     User {user}
$     Port {port}
+ After that, `ssh {name}` is enough.

? to go through {host} to reach {host2}
? ssh to {host2} by way of {host}
? {host2} can only be reached from {host}. How do I log in?
? jump host {host}, target {host2}
> A login on {host2} that goes through {host}
$ ssh -J {host} {host2}
+ `ProxyJump {host}` in ~/.ssh/config does the same for good.

? to run {program} on {host} without logging in for long
? execute {program} on {host} by ssh
? run one command, {program}, on the machine {host}
? {program} on {host}, only the output is needed
> The program {program} run on {host}, with its output shown here
$ ssh {host} {program}
+ Quote the command when it holds blanks or pipes.

? which permissions should the private key {name} have
? to protect my private key {name}
? ssh says the permissions of {name} are too open
? chmod for the ssh key {name}
? "UNPROTECTED PRIVATE KEY FILE" for the key {name}. What now?
> The private key {name} made readable for you alone
$ chmod 600 ~/.ssh/{name}
+ SSH refuses keys that other users can read.

? which permissions does the folder .ssh need
? to protect my .ssh directory
? chmod for ~/.ssh
? rights of the .ssh folder
> The folder ~/.ssh made accessible for you alone
$ chmod 700 ~/.ssh
+ The files in it usually get the mode 600.

? to load my key {name} into the agent
? ssh-add {name}
? to type the passphrase of {name} only once
? ssh agent with the key {name}
> The key {name} loaded into the running agent
$ ssh-add ~/.ssh/{name}
+ `ssh-add -l` lists the keys that are loaded.

? to forget the old host key of {host}
? {host} was reinstalled and ssh warns about its identification
? "REMOTE HOST IDENTIFICATION HAS CHANGED" for {host}
? remove {host} from known_hosts
> The old key of {host} removed from your known hosts
$ ssh-keygen -R {host}
+ Do this only if you know why the key has changed.

? to see why ssh to {host} <fails|does not work>
? debug ssh {host}
? verbose ssh to {host}
? ssh to {host} hangs, more details please
> A login on {host} that reports every step
$ ssh -v {host}
+ Up to three `-v` give more and more detail.
"""

TEMPLATES["errors"] = r"""
? "No space left on device" when I write {file}. What <now|can I do>?
? saving {file} fails: No space left on device
? I get No space left on device for {dir}
? {program}: write error: No space left on device
! The file system is full, or it has no free inodes. See which one is full, then delete or move something.
$ df -h
$ df -i

? bash: {word}: command not found
? {word} command not found, what does it mean
? the shell says "{word}: command not found"
? I typed {word} and got command not found
? why does it say command not found for {word}
! The shell found no program called {word}: the name is misspelt, or the program is not installed or not in PATH. Search the packages for it.
$ apt-cache search {word}

? bind: Address already in use, port {port}
? my server cannot start because port {port} is already in use
? {service} says Address already in use for {port}
? "Address already in use" on port {port}
! Another program already listens on port {port}. Find it, then stop it or choose another port.
$ ss -tlnp 'sport = :{port}'

? bash: ./{script}: Permission denied
? I cannot run ./{script}, Permission denied
? permission denied when I start my script {script}
? why can't I execute {script}? It says Permission denied
! The file {script} is not marked as executable. Set the mark, and then start it again.
$ chmod +x {script}
$ ./{script}

? Text file busy when I overwrite {program}
? cp: cannot create regular file: Text file busy, for {program}
? {program}: Text file busy
? what does Text file busy mean for {program}
! The program {program} is running, so its file cannot be overwritten. Find the process and end it first.
$ fuser -v {program}

? bash: cd: {dir}: No such file or directory
? No such file or directory, but I thought {dir} exists
? {dir}: No such file or directory
? why does it say No such file or directory for {dir}
! There is no folder {dir} seen from where you are: check the spelling, the case of the letters and where you are.
$ pwd
$ ls

? rm: cannot remove '{name}': Is a directory
? I cannot delete {name}, it says Is a directory
? Is a directory, says rm about {name}
? rm refuses to delete {name} because it is a directory
! `rm` deletes only files unless it is told otherwise. Delete the folder {name} with everything in it this way.
$ rm -r {name}
+ There is no way to get it back.

? rmdir: failed to remove '{name}': Directory not empty
? Directory not empty, says rmdir for {name}
? I cannot remove the folder {name}, directory not empty
? why does rmdir {name} fail with Directory not empty
! `rmdir` removes only empty folders, and {name} still holds something, perhaps hidden files. Look first.
$ ls -A {name}

? umount: {dir}: target is busy
? I cannot unmount {dir}, target is busy
? unmounting {dir} fails because it is busy
? who keeps {dir} busy when I umount
! A program still has a file open in {dir}, or a shell stands in it. Find it, end it, and unmount again.
$ fuser -vm {dir}

? Argument list too long when I delete *.{ext}
? rm *.{ext}: Argument list too long
? bash: /bin/rm: Argument list too long for .{ext} files
? there are so many .{ext} files that rm says Argument list too long
! The names together are longer than a command line may be. Let find delete the .{ext} files one after the other.
$ find . -maxdepth 1 -name '*.{ext}' -delete

? my program was Killed, nothing else is printed: {program}
? {program} ends with just "Killed"
? why is {program} killed
? {program} was killed, was it the memory
! The kernel probably ended {program} because the memory was full. The kernel log says so.
$ journalctl -k | grep -i 'out of memory'

? Segmentation fault in {program}
? {program} crashes with Segmentation fault
? what does segmentation fault mean for {program}
? segfault when I run {program}
! The program {program} touched memory that is not its own: this is a fault in the program. A debugger shows where.
$ gdb {program}

? E: Unable to locate package {package}
? apt cannot locate the package {package}
? Unable to locate package {package}, what do I do
? apt install {package} says unable to locate package
! The package lists are old, or {package} is called differently. Update the lists and search for the name.
$ apt update
$ apt search {package}

? Could not get lock /var/lib/dpkg/lock-frontend
? apt says could not get lock
? dpkg frontend lock is held by another process
? I cannot install anything, the dpkg lock is taken
! Another program is installing packages just now. Wait until it has ended; do not delete the lock. See who holds it.
$ fuser -v /var/lib/dpkg/lock-frontend

? Connection refused when I connect to {host} port {port}
? connect to {host} port {port}: Connection refused
? {host}:{port} refuses the connection
? why is the connection to port {port} on {host} refused
! The machine {host} answers, but nothing listens on port {port} there. Check on {host} that the service runs.
$ ss -tlnp 'sport = :{port}'

? Could not resolve host: {host}
? {host}: Name or service not known
? Temporary failure in name resolution for {host}
? the name {host} cannot be resolved
! The name {host} could not be turned into an address: it is misspelt, or the name server is not reachable. Test it.
$ getent hosts {host}

? Read-only file system when I write to {dir}
? cannot create file in {dir}: Read-only file system
? {dir} is suddenly a read-only file system
? why is {dir} read-only
! The file system is mounted for reading only, often after a disk error. Look at the kernel log, then mount it for writing again.
$ dmesg | tail
$ mount -o remount,rw {dir}

? {user} is not in the sudoers file
? sudo says {user} is not in the sudoers file
? {user} cannot use sudo
? "{user} is not in the sudoers file. This incident will be reported."
! The user {user} may not use sudo. An administrator can add {user} to the group sudo.
$ usermod -aG sudo {user}
+ It takes effect at the next login.

? Too many open files in {program}
? {program}: Too many open files
? error too many open files from {program}
? why does {program} say Too many open files
! The program {program} reached its limit of open files. Raise the limit in this shell and start it again.
$ ulimit -n 65536
+ The hard limit, shown by `ulimit -Hn`, cannot be passed without root rights.

? ModuleNotFoundError: No module named '{word}'
? python does not find the module {word}
? No module named {word}
? import {word} fails in python
! Python has no package called {word} in the environment that is active. Install it there.
$ python3 -m pip install {word}

? /usr/bin/env: 'python': No such file or directory, for {name}.py
? {name}.py fails because env does not find python
? env: python: No such file or directory when I start {name}.py
? why does {name}.py say No such file or directory about python
! The first line of {name}.py asks for `python`, but here the program is called `python3`. Change that line.
$ sed -i '1s/python$/python3/' {name}.py

? bad interpreter: /bin/bash^M when I run {name}.sh
? {name}.sh: /bin/bash^M: bad interpreter
? what is ^M in bad interpreter, script {name}.sh
? my script {name}.sh from Windows says bad interpreter
! The file {name}.sh has the line ends of Windows. Remove the extra character at the end of each line.
$ sed -i 's/\r$//' {name}.sh

? Permission denied while trying to connect to the Docker daemon socket as {user}
? docker says permission denied for {user}, daemon socket
? {user} may not use docker: permission denied on docker.sock
? why can {user} not talk to the docker daemon
! The user {user} is not in the group docker. Add {user} to it, and log in again afterwards.
$ usermod -aG docker {user}

? fatal: not a git repository
? git says not a git repository
? git status: fatal: not a git repository (or any of the parent directories)
? why does git say that this is no repository
! You are in a folder that git does not manage. Change into the right folder, or make this one a repository.
$ git init

? ! [rejected] {branch} -> {branch} (fetch first)
? git push of {branch} was rejected, fetch first
? my push to {branch} is rejected
? git: updates were rejected because the remote contains work that you do not have, branch {branch}
! Somebody else has pushed to {branch} in the meantime. Fetch that work, put yours on top, and push again.
$ git pull --rebase origin {branch}
$ git push origin {branch}
"""

TEMPLATES["choose"] = r"""
? threads or processes <for a program that computes a lot|>
? should I use threads or processes
? what is better, threads or processes, for {program}
? difference between threads and processes, which one do I take
! Threads share one memory and are cheap to start, so they suit tasks that exchange much data. Processes are separate, so one that crashes does not harm the others. Python code that computes gains from processes only.

? more RAM or more swap
? is swap as good as RAM
? my machine is short of memory, swap or new memory
? should I buy memory or add swap
! Buy RAM when programs regularly need more memory than there is: swap lies on the disk and is many times slower. A little swap is still useful for data that is rarely touched.

? one big disk or RAID
? do I need RAID or is a single disk enough
? a RAID for {host}, or just one large disk
? is RAID a backup
! A RAID with redundancy keeps the machine running when one disk fails; a single disk is cheaper and simpler. Neither of them replaces a backup, because deleted files are gone on both.

? a faster machine or more machines for a web server
? should I scale up or out for my website
? one strong server or several small ones for {service}
? my web server is too slow, bigger machine or a second one
! Begin with a faster machine, since nothing has to be changed for it. Take several machines when one is no longer enough, or when the site must survive the failure of one.

? gzip or xz <for {file}|for my backups|>
? compress with gzip or with xz
? which packs better, gzip or xz
? is xz worth it compared with gzip
! Take gzip when it has to be fast or when everybody must be able to unpack it. Take xz when size matters most: it packs tighter but needs much more time and memory for it.

? rsync or scp <for {dir}|>
? should I copy {dir} with rsync or scp
? what is the difference between scp and rsync
? scp vs rsync, which one
! For a single file scp is enough. Take rsync for folders that you copy again and again: it sends only what has changed, keeps permissions and can go on after an interruption.

? cron or a systemd timer
? should I run {program} from cron or by a systemd timer
? cron vs systemd timers
? which is better for a nightly job, cron or timers
! A line in cron is quickly written and enough for simple jobs. A systemd timer takes two files, but it logs to the journal, can catch up on missed runs and can limit memory and time.

? tmux or nohup
? should I start {program} in tmux or with nohup
? nohup vs tmux for a long run
? my program takes all night, tmux or nohup
! Take tmux when you want to come back to the program, see its screen and type something. Take nohup for a program that needs no input and only writes to a log.

? SSD or hard disk <for a database|for backups|>
? does an SSD help
? should I put {service} on an SSD or on a hard disk
? ssd vs hdd
! An SSD is far faster when many small pieces are read and written, as databases and systems do. A hard disk costs less per terabyte and is good for backups and large files.

? container or virtual machine <for {service}|>
? docker or a VM
? should {service} run in a container or in a virtual machine
? difference between containers and virtual machines
! A container shares the kernel with its host, so it starts in a moment and costs little. A virtual machine has its own kernel, which costs more but separates better and can run other systems.

? ext4 or btrfs <for {dir}|>
? which file system, ext4 or btrfs
? should {dir} be ext4 or btrfs
? ext4 vs btrfs
! Take ext4 when you want something simple and proven. Take btrfs when you want snapshots, checksums and compression, and are ready to learn its tools.

? apt or pip for {package}
? should I install python packages with apt or pip
? apt vs pip
? is it right to use sudo pip install
! Take apt when Debian has the package: it is updated with the system. Use pip only inside a virtual environment, so that it does not touch what the system needs.

? hard link or symbolic link <for {file}|>
? symlink or hard link
? difference between a hard link and a soft link
? which kind of link do I take for {dir}
! A symbolic link names another path; it works for folders and across disks, but breaks when the target moves. A hard link is a second name of the same file and works on one file system only.

? su or sudo
? should I use su or sudo
? sudo vs su
? what is better for administration, sudo or su
! With sudo you type your own password, only certain people may use it, and each command is logged. With su you need the password of the other account. For single commands, sudo is the better habit.

? more cores or faster cores
? should I buy a CPU with many cores or one with a high clock
? what helps {program} more, more cores or a higher clock
? many slow cores or few fast cores
! More cores help only if the program does several things at once. If it uses one core, as many do, a faster core is better. Watch it in `top`: 100% means one core.

? git merge or git rebase for {branch}
? should I merge or rebase {branch}
? merge vs rebase
? what is the difference between git merge and rebase
! A merge keeps the history as it was and adds one commit that joins the branches. A rebase rewrites your commits on top of the others, which looks tidy. Never rebase what others already use.

? ssh key or password
? is a key safer than a password for ssh
? should I log in with a password or a key
? ssh: password vs key
! A key is safer, since it cannot be guessed and never crosses the network. Protect it with a passphrase and let ssh-agent remember that for you.

? tar or zip <for {dir}|>
? should I pack {dir} as tar or zip
? zip vs tar.gz
? which archive format, zip or tar
! On Linux take tar with gzip, because it keeps owners, permissions and links. Take zip when people on Windows have to open the archive.

? how many jobs for make
? what number goes after make -j
? make -j how much
? how many parallel compilers are sensible
! As many as there are CPUs is a good start, which is what `nproc` prints. Take fewer when the memory is small, because each compiler needs some hundred MB.

? IPv4 or IPv6 for {service}
? do I still need ipv4
? ipv4 vs ipv6
? should {host} have an IPv6 address
! Use both where you can. There are enough IPv6 addresses for every machine, but parts of the internet can still be reached by IPv4 only.

? how much memory should I give a virtual machine
? how many CPUs does a small web server need
? what size of machine for a small website
? what is enough memory for a little server
! For a small website, two CPUs and 2 GB of memory are usually enough. Measure it with `free -h` and `uptime` when it is in use, and enlarge what is full.
"""

TEMPLATES["limits"] = r"""
? what time is it
? tell me the time
? do you know how late it is
? current time please
! I cannot know what time it is, because I only see your question. Your computer tells you.
$ date

? what is the weather like <today|tomorrow|>
? will it rain <today|tomorrow> in {word}
? weather forecast <please|for {word}>
? is it cold outside
! I cannot know the weather, because I have no connection to anything. A weather service on the web can tell you, for example with this command.
$ curl wttr.in

? what is the password of {user}
? tell me {user}'s password
? I need the password of the user {user}
? how can I read the password of {user}
! I do not know anybody's password, and it cannot be read: the system stores only hashes. An administrator can set a new one.
$ passwd {user}

? what is in <the file|> {file}
? read {file} to me
? what does {file} say
? can you open {file} and summarise it
! I cannot see your files, so I do not know what {file} contains. Show it yourself.
$ less {file}

? how many files are in my folder {dir}
? how many files do I have in {dir}, do you know
? tell me the number of files in {dir}
? count my files in {dir} for me
! I cannot look into {dir}, so I do not know the number. This command counts the files.
$ find {dir} -type f | wc -l

? which version of {package} do I have
? is my {package} up to date
? what version of {package} is installed here
? do I have the newest {package}
! I cannot see your system, so I do not know its version of {package}. This command shows what is installed and what is available.
$ apt policy {package}

? what is my user name
? who am I
? what am I called on this machine
? which account is this
! I cannot see who you are. The shell knows which account you use.
$ whoami

? what is the IP address of {host}
? do you know the ip of {host}
? which address has {host}
? tell me the address of {host}
! I do not know the address of {host}, since I cannot ask the network. This command asks the name server.
$ getent hosts {host}

? is {host} <up|online|reachable>
? can you check whether {host} is alive
? does {host} answer
? is the server {host} down
! I cannot reach {host} from here, so I do not know. Three test packets will tell you.
$ ping -c 3 {host}

? who won the <football match|election|race> <yesterday|last week|>
? what is the news <today|>
? who is the president of {word}
? what happened <yesterday|this morning>
! I know nothing about that: I am a small model that has only learned about everyday Linux. Please ask a newspaper or a search engine.

? can you run {program} for me
? please start {program} on my computer now
? run {program} and tell me the result
? execute {program} yourself
! I cannot run anything, I can only write commands. You can start it in your own shell.
$ {program}

? can you log into {host} for me
? please fix {host}
? go to {host} and restart {service}
? connect to {host} yourself and look
! I cannot log in anywhere: I only write text. You can connect to {host} yourself.
$ ssh {host}

? how do I break into the account of {user}
? to read the mails of {user} without permission
? to hack the account of {user}
? to spy on {user}
! I do not help with that: the account of {user} belongs to {user}. If you have lost the access to your own account, ask your administrator for a new password.

? translate "{sentence}" into French
? write a poem about {word}
? what is the meaning of life
? calculate the orbit of the moon
? tell me a joke
! I am not able to do that well: I am a small model for questions about everyday Linux. Ask me about files, processes, disks or the network.

? when will {program} be finished
? how long does {program} still take
? how much longer will {program} run
? is {program} nearly done
! I cannot know how long {program} still takes. You can see how long it has been running.
$ ps -eo etime,cmd | grep {program}
"""

TEMPLATES["hello"] = r"""
? hello
? hi there
? good morning
? hey you
? good evening, are you there
! Hello! I am a small language model that answers questions about everyday Linux. What would you like to do?

? who are you
? what are you
? are you a human
? what is your name
? introduce yourself
! I am a small language model that answers questions about everyday Linux: files, processes, disks, containers and the network. I can be wrong, so read a command before you run it.

? what can you do
? what can I ask you
? how can you help me
? help
? what do you know
! I can write commands for everyday Linux, such as finding files, reading logs, running containers with limits, copying to other machines or scheduling programs. Say what you want to do, with names and numbers.

? thank you
? thanks a lot
? that worked, thanks
? great, it works
! You are welcome. Ask again whenever you need a command for your Linux machine.

? can I trust your answers
? are you always right
? do you make mistakes
? how reliable are you
! No, I am a very small model and I do make mistakes. Read a command before you run it, and look into its manual when something is at stake.

? goodbye
? bye
? see you tomorrow
? that is all for today
! Goodbye! I hope that your machine behaves well until the next time you ask me something.
"""

TEMPLATES["files"] = r"""
? to find files <larger|bigger> than {size} in {dir}
? which files in {dir} are larger than {size}
? files over {size} below {dir}
? find everything above {size} in {dir}
? {dir}: files of more than {size}
> The files below {dir} that are larger than {size}
$ find {dir} -type f -size +{size.G}
+ `-size -` instead of `-size +` finds the smaller ones.

? to find files in {dir} that were changed in the last {n} days
? what changed in {dir} during the last {n} days
? files in {dir} modified less than {n} days ago
? recent files in {dir}, {n} days at most
> The files below {dir} that were changed in the last {n} days
$ find {dir} -type f -mtime -{n}
+ `-mmin` counts minutes in the same way.
@ n=2..90

? to delete .{ext} files in {dir} <older than|that are older than> {n} days
? remove *.{ext} from {dir} after {n} days
? clean {dir}: {ext} files older than {n} days must go
? old .{ext} files in {dir}, {n} days and more, away with them
> The .{ext} files below {dir} that are older than {n} days, deleted
$ find {dir} -name '*.{ext}' -type f -mtime +{n} -delete
+ Run it once without `-delete` to see what would go.
@ n=2..365

? to find a file called {file} <in|below> {dir}
? where in {dir} is {file}
? search {dir} for the file {file}
? {file} must be somewhere in {dir}
? locate {file} under {dir}
> The file {file}, searched below {dir}
$ find {dir} -name '{file}'
+ `-iname` ignores upper and lower case.

? to find all .{ext} files in {dir}
? list every {ext} file below {dir}
? all *.{ext} under {dir}
? where are .{ext} files in {dir}
> All .{ext} files below {dir}
$ find {dir} -type f -name '*.{ext}'
+ The quotes keep the shell from expanding the star itself.

? to find empty files in {dir}
? empty files below {dir}
? which files in {dir} have no content
? list files of zero bytes in {dir}
> The empty files below {dir}
$ find {dir} -type f -empty
+ Add `-delete` at the end to remove them.

? to see the {n} largest <folders|directories> in {dir}
? what takes the space in {dir}, top {n}
? biggest {n} folders below {dir}
? {dir} is full, show the {n} largest things in it
> The {n} largest folders below {dir}
$ du -h {dir} | sort -h -r | head -n {n}
+ The first one is {dir} itself.
@ n=3..50

? how big is {dir}
? to see the size of the folder {dir}
? size of {dir} with everything in it
? how much space does {dir} take
> The total size of {dir}
$ du -sh {dir}
+ Use sudo if some folders below it are not readable for you.

? to copy {file} to {file2}
? make a copy of {file} called {file2}
? duplicate {file} as {file2}
? {file2} should be a copy of {file}
> A copy of {file} called {file2}
$ cp {file} {file2}
+ `cp -i` asks before it overwrites something.

? to copy the <folder|directory> {name} to {dir}
? copy {name} with everything in it into {dir}
? {name} is a folder and has to be in {dir} as well
? recursive copy of {name} to {dir}
> The folder {name} with all its content copied to {dir}
$ cp -a {name} {dir}
+ `-a` keeps the dates, owners and permissions.

? to <move|put> {file} into {dir}
? {file} belongs in {dir}
? move {file} to {dir}
? to get {file} over to {dir}
> The file {file} moved into {dir}
$ mv {file} {dir}/
+ `mv -i` asks before it overwrites something.

? to rename {file} to {file2}
? {file} should be called {file2}
? give {file} the name {file2}
? change the name of {file} into {file2}
> The file {file} renamed to {file2}
$ mv {file} {file2}
+ `mv -n` does nothing if {file2} exists already.

? to rename all .{ext} files to .{ext2}
? change the extension {ext} to {ext2} everywhere in this folder
? *.{ext} should become *.{ext2}
? every .{ext} file here has to end in .{ext2}
> Every .{ext} file in the current folder renamed to .{ext2}
$ for f in *.{ext}; do mv -- "$f" "${{f%.{ext}}}.{ext2}"; done
+ Put `echo` before `mv` to see first what would happen.

? to <create|make> the <folder|directory> {deep}
? mkdir {deep}
? {deep} with all folders above it
? I need the path {deep}, nothing of it exists yet
? to create the nested folders {deep}
> The folder {deep} with all folders above it
$ mkdir -p {deep}
+ `-p` does not complain when some of it exists.

? to <delete|remove> the folder {name} and everything in it
? delete the directory {name} completely
? get rid of {name} with all its files
? the folder {name} must go
> The folder {name} deleted with everything in it
$ rm -r {name}
+ There is no way to get it back.

? to make a symbolic link {name} to {dir}
? symlink {name} pointing to {dir}
? {name} should lead to {dir}
? a soft link called {name} for {dir}
> A symbolic link called {name} that points to {dir}
$ ln -s {dir} {name}
+ `ls -l {name}` shows where it points.

? to pack {dir} into {name}.tar.gz
? tar {dir} as {name}.tar.gz
? an archive {name}.tar.gz of the folder {dir}
? compress the directory {dir} to {name}.tar.gz
? make {name}.tar.gz from {dir}
> The folder {dir} packed into {name}.tar.gz
$ tar -czf {name}.tar.gz {dir}
+ `tar -tzf {name}.tar.gz` lists what is in it.

? to unpack {name}.tar.gz <into|in> {dir}
? extract {name}.tar.gz to {dir}
? {name}.tar.gz should be unpacked in {dir}
? open the archive {name}.tar.gz, contents to {dir}
> The archive {name}.tar.gz unpacked into {dir}
$ tar -xzf {name}.tar.gz -C {dir}
+ The folder {dir} has to exist.

? to list what is in {name}.tar.gz
? contents of {name}.tar.gz
? look into {name}.tar.gz without unpacking it
? which files does {name}.tar.gz contain
> The content of the archive {name}.tar.gz
$ tar -tzf {name}.tar.gz
+ Add `-v` for sizes, owners and dates.

? to zip {dir} as {name}.zip
? make {name}.zip from the folder {dir}
? {name}.zip with everything in {dir}
? zip archive {name} of {dir}
> The folder {dir} packed into {name}.zip
$ zip -r {name}.zip {dir}
+ `unzip -l {name}.zip` lists what is in it.

? to unzip {name}.zip into {dir}
? extract {name}.zip to {dir}
? unpack the zip file {name} in {dir}
? {name}.zip, contents to {dir}
> The archive {name}.zip unpacked into {dir}
$ unzip {name}.zip -d {dir}
+ The folder is created if it does not exist.

? to set the mode of {file} to {mode}
? chmod {mode} for {file}
? permissions {mode} on {file}
? {file} needs the rights {mode}
> The permissions of {file} set to {mode}
$ chmod {mode} {file}
+ `ls -l {file}` shows the result as letters.

? to give {file} to the user {user} and the group {group}
? chown {file}: owner {user}, group {group}
? {file} should belong to {user}, group {group}
? change the owner of {file} to {user} and its group to {group}
> The file {file} given to the user {user} and the group {group}
$ chown {user}:{group} {file}
+ Only root may give files away.

? to give {dir} and everything below it to {user} and the group {group}
? recursive chown of {dir} to {user}:{group}
? all of {dir} should belong to {user} in the group {group}
? {user} and {group} as owners of the whole of {dir}
> The folder {dir} with all its content given to {user} and the group {group}
$ chown -R {user}:{group} {dir}
+ Look twice at the path before you run this as root.

? to make {script} executable
? {script} should be executable
? mark {script} as a program
? chmod so that I can run {script}
> The script {script} marked as executable
$ chmod +x {script}
+ Then start it as `./{script}`.

? to split {file} into pieces of {size}
? cut {file} into parts, each {size}
? {file} in chunks of {size}
? {file} is too big, I need pieces of {size}
> The file {file} split into pieces of {size}
$ split -b {size.G} {file} {file}.part_
+ `cat {file}.part_* > {file}` puts them together again.

? to split {file} every {n} lines
? {file} in parts of {n} lines
? pieces of {n} lines each from {file}
? cut {file} after each {n} lines
> The file {file} split into pieces of {n} lines
$ split -l {n} {file} {file}.part_
+ The pieces get endings like `aa`, `ab` and so on.
@ n=10..5000

? to synchronise {dir} to {dir2}
? mirror {dir} in {dir2}
? rsync {dir} to {dir2}, deleted files should disappear too
? make {dir2} equal to {dir}
> The folder {dir2} made equal to {dir}
$ rsync -a --delete {dir}/ {dir2}/
+ `--delete` removes from {dir2} what {dir} does not have; try it with `-n` first.

? to mount {disk} at {dir}
? {disk} should appear in {dir}
? mount the disk {disk} on {dir}
? make {disk} accessible under {dir}
> The file system on {disk} mounted at {dir}
$ mount {disk} {dir}
+ The folder {dir} has to exist.

? to compare {file} <and|with> {file2}
? differences between {file} and {file2}
? what is different in {file2} compared to {file}
? diff of {file} and {file2}
> The differences between {file} and {file2}
$ diff -u {file} {file2}
+ Lines with `-` are only in the first file, lines with `+` only in the second.

? to compute the checksum of {file}
? sha256 of {file}
? checksum {file}
? is {file} the same as the original? I have its sha256 sum
> The SHA-256 checksum of {file}
$ sha256sum {file}
+ Two files with the same sum have the same content.

? to find duplicate names of {picture} below {dir}
? is {picture} more than once in {dir}
? all copies of {picture} under {dir}
? where in {dir} does {picture} occur
> Every file called {picture} below {dir}
$ find {dir} -type f -name '{picture}'
+ Equal names need not mean equal content.

? to resize {picture} to {n} percent
? make {picture} smaller, {n} percent of its size
? scale {picture} to {n} %
? {picture} at {n} percent
> The picture {picture} scaled to {n} percent
$ convert {picture} -resize {n}% small_{picture}
+ The original stays as it is.
@ n=5..95

? to list the files in {dir}, newest first
? ls {dir} sorted by time
? which files in {dir} are the newest
? {dir}, the latest files on top
> The files in {dir}, the newest first
$ ls -lt {dir}
+ `ls -ltr` puts the newest at the end.

? to show hidden files in {dir}
? hidden files of {dir}
? files in {dir} that begin with a dot
? ls {dir} with everything, also the hidden ones
> All files in {dir}, the hidden ones too
$ ls -la {dir}
+ Names that begin with a dot are hidden.
"""

TEMPLATES["text"] = r"""
? to show the first {n} lines of {file}
? first {n} lines of {file}
? the top {n} lines in {file}
? print the beginning of {file}, {n} lines
? what are the first {n} lines of {file}
> The first {n} lines of {file}
$ head -n {n} {file}
+ Without `-n`, `head` prints ten lines.
@ n=2..500

? to show the last {n} lines of {file}
? last {n} lines of {file}
? the end of {file}, {n} lines
? what are the final {n} lines in {file}
? tail {file}, {n} lines
> The last {n} lines of {file}
$ tail -n {n} {file}
+ Add `-f` to see new lines as they come.
@ n=2..500

? to print line {n} of {file}
? line number {n} of {file}
? only the line {n} in {file}
? what does line {n} of {file} say
> Line {n} of {file}
$ sed -n '{n}p' {file}
+ Nothing is printed when the file is shorter.
@ n=2..2000

? to print the lines {n} to {n2} of {file}
? lines {n} through {n2} of {file}
? {file} from line {n} to line {n2}
? show me {file}, lines {n}-{n2} only
> The lines {n} to {n2} of {file}
$ sed -n '{n},{n2}p' {file}
+ The lines are counted from 1.
@ n=2..200 n2=201..900

? to replace {word} <by|with> {word2} in {file}
? change every {word} in {file} to {word2}
? {word} should become {word2} in {file}
? {file}: replace {word} by {word2}
? sed {word} -> {word2} in {file}
? substitute {word2} for {word} in {file}
> Every {word} in {file} replaced by {word2}
$ sed -i 's/{word}/{word2}/g' {file}
+ `-i.bak` instead of `-i` keeps the original as {file}.bak.

? to delete the lines with {word} from {file}
? remove every line containing {word} from {file}
? {file} without {word} lines, in place
? drop lines with {word} in {file}
> The lines with {word} deleted from {file}
$ sed -i '/{word}/d' {file}
+ The file itself is changed.

? to delete line {n} of {file}
? remove line {n} from {file}
? {file} without its line {n}
? line {n} in {file} must go
> Line {n} deleted from {file}
$ sed -i '{n}d' {file}
+ The file itself is changed.
@ n=2..500

? to insert the line "{sentence}" at the top of {file}
? put "{sentence}" as first line into {file}
? {file} should begin with "{sentence}"
? prepend "{sentence}" to {file}
> The line "{sentence}" put at the top of {file}
$ sed -i '1i {sentence}' {file}
+ The file must not be empty for this.

? to append "{sentence}" to {file}
? add the line "{sentence}" to the end of {file}
? write "{sentence}" at the end of {file}
? {file} needs one more line: "{sentence}"
> The line "{sentence}" added to the end of {file}
$ echo "{sentence}" >> {file}
+ A single `>` would overwrite the whole file.

? to print "{sentence}"
? echo "{sentence}"
? a command that prints "{sentence}"
? the script should say "{sentence}"
? show the text "{sentence}" in the terminal
> A command that prints "{sentence}"
$ echo "{sentence}"
+ `echo -n` leaves out the line end.

? to write "{sentence}" into {file}
? put the text "{sentence}" in a new file {file}
? {file} should contain only "{sentence}"
? create {file} with the content "{sentence}"
> The file {file} with the text "{sentence}"
$ echo "{sentence}" > {file}
+ What {file} held before is lost.

? to send "{sentence}" to everybody who is logged in
? tell all users "{sentence}"
? broadcast "{sentence}"
? wall message "{sentence}"
> The message "{sentence}" sent to everybody who is logged in
$ wall "{sentence}"
+ It appears in all terminals.

? to print "{sentence}" {n} times
? echo "{sentence}" {n} times
? repeat the line "{sentence}" {n} times
? {n} copies of "{sentence}"
> The line "{sentence}" printed {n} times
$ for i in $(seq {n}); do echo "{sentence}"; done
+ `$i` holds the number of the round.
@ n=2..200

? to print column {n} of {file}
? the {n}. column of {file}
? field {n} in {file}, separated by blanks
? only column {n} from {file} with awk
> Column {n} of {file}
$ awk '{{print ${n}}}' {file}
+ Columns are separated by blanks; `-F,` makes it commas.
@ n=2..15

? to print the columns {n} and {n2} of {file}
? columns {n} and {n2} from {file}
? {file}: only the fields {n} and {n2}
? awk for field {n} and field {n2} in {file}
> The columns {n} and {n2} of {file}
$ awk '{{print ${n}, ${n2}}}' {file}
+ Columns are separated by blanks.
@ n=1..6 n2=7..15

? to cut column {n} out of the csv {name}.csv
? column {n} of {name}.csv, separated by commas
? {name}.csv: only the {n}. field
? the field number {n} from the comma-separated {name}.csv
> Column {n} of the comma-separated file {name}.csv
$ cut -d, -f{n} {name}.csv
+ Commas inside quotes are not understood by `cut`.
@ n=2..20

? to add up column {n} of {file}
? sum of column {n} in {file}
? total of the numbers in field {n} of {file}
? {file}: what is the sum over column {n}
> The sum of column {n} in {file}
$ awk '{{sum += ${n}}} END {{print sum}}' {file}
+ Words in the column count as 0.
@ n=2..15

? to count the lines of {file}
? how many lines has {file}
? number of lines in {file}
? line count of {file}
> The number of lines in {file}
$ wc -l {file}
+ `wc -w` counts words, and `wc -c` counts bytes.

? to count the words in {file}
? how many words has {file}
? number of words in {file}
? word count of {file}
> The number of words in {file}
$ wc -w {file}
+ `wc -l` counts lines.

? to sort {file} by column {n}
? sort {file} numerically by its column {n}
? order {file} by the numbers in field {n}
? {file} sorted by column {n} as numbers
> The lines of {file} sorted by the numbers in column {n}
$ sort -n -k {n},{n} {file}
+ `-r` turns the order round.
@ n=2..15

? to remove duplicate lines from {file}
? {file} with every line only once
? unique lines of {file}
? drop repeated lines in {file}
> The lines of {file}, each only once
$ sort -u {file}
+ The result is sorted; redirect it into another file to keep it.

? to see the {n} most frequent lines in {file}
? which {n} lines occur most often in {file}
? top {n} lines of {file} by frequency
? {file}: the {n} commonest lines with their counts
> The {n} most frequent lines of {file} with their counts
$ sort {file} | uniq -c | sort -n -r | head -n {n}
+ `uniq` only joins equal lines that follow each other, hence the first sort.
@ n=3..50

? to turn {file} into upper case
? {file} in capital letters
? upper-case version of {file}
? make all letters of {file} capitals
> The text of {file} in capital letters
$ tr a-z A-Z < {file}
+ The file itself is not changed.

? to join {file} and {file2} into {file3}
? concatenate {file} and {file2} as {file3}
? {file} followed by {file2}, in one file {file3}
? put {file} and {file2} together into {file3}
> The files {file} and {file2} joined into {file3}
$ cat {file} {file2} > {file3}
+ Never name one of the inputs as the output.

? to show {file} with line numbers
? {file} with numbers in front of the lines
? number the lines of {file}
? line numbers for {file} please
> The text of {file} with line numbers
$ cat -n {file}
+ `nl` numbers only the lines that are not empty.

? to run {program} and keep its output in {file}
? {program} with its output also saved to {file}
? see the output of {program} and store it as {file}
? log {program} to {file} while I watch
> The output of {program}, shown and also written to {file}
$ {program} 2>&1 | tee {file}
+ `2>&1` includes the error messages.

? to send only the errors of {program} to {file}
? errors of {program} into {file}
? {program}: stderr to {file}
? keep the error messages of {program} in {file}
> The error messages of {program} written to {file}
$ {program} 2> {file}
+ The ordinary output still appears in the terminal.

? to make {name}.json readable
? pretty-print {name}.json
? format {name}.json with indents
? {name}.json nicely indented
> The file {name}.json with indents
$ python3 -m json.tool {name}.json
+ `jq . {name}.json` does the same in colour.
"""

TEMPLATES["system"] = r"""
? to run {program} every day at {clock}
? crontab line for {program}, daily at {clock}
? {program} each day at {clock}
? cron: {program} at {clock}, every day
? {program} should start at {clock} day after day
> A crontab line that starts {program} every day at {clock}
$ {clock.m} {clock.h} * * * {program}
+ `crontab -e` opens the table; the minute comes before the hour.

? to run {program} every {weekday} at {clock}
? crontab line: {program} on {weekday}s at {clock}
? {program} each {weekday}, {clock}
? cron for {program}, weekly on {weekday} at {clock}
> A crontab line that starts {program} every {weekday} at {clock}
$ {clock.m} {clock.h} * * {weekday.n} {program}
+ The last field is the day of the week, with 0 for Sunday.

? to run {program} every {n} minutes
? crontab line for {program} every {n} minutes
? {program} each {n} minutes
? cron: {program}, once in {n} minutes
> A crontab line that starts {program} every {n} minutes
$ */{n} * * * * {program}
+ `crontab -e` opens the table.
@ n=2,3,4,5,6,10,12,15,20,30

? to run {program} on day {n} of every month at {clock}
? crontab line: {program} monthly on the {n}., at {clock}
? {program} each month, day {n}, {clock}
? cron for {program} on day {n} of the month at {clock}
> A crontab line that starts {program} on day {n} of every month at {clock}
$ {clock.m} {clock.h} {n} * * {program}
+ Choose a day up to 28 if it has to run in February too.
@ n=1..28

? which date is {n} days from <now|today>
? to compute the date in {n} days
? date {n} days ahead
? what day will it be {n} days from today
> The date {n} days from today
$ date -d '+{n} days' +%F
+ `-d '-{n} days'` looks back.
@ n=2..900

? which weekday <was|is> {date}
? to find out the day of the week of {date}
? weekday of {date}
? was {date} a Monday
> The weekday of {date}
$ date -d {date} +%A
+ The name comes in the language of your system.

? to convert {date} to seconds since 1970
? unix time of {date}
? {date} as a timestamp
? epoch seconds for {date}
> The Unix time of {date}
$ date -d {date} +%s
+ It counts seconds since the beginning of 1970, in UTC.

? to create the user {user} with the group {group}
? new account {user}, also in {group}
? add a user {user} who belongs to {group}
? useradd {user} in the group {group} with a home directory
> A new user {user} with a home directory, in the group {group}
$ useradd -m -G {group} {user}
+ `passwd {user}` then sets the password.

? to add {user} to the group {group}
? {user} should be in {group}
? put {user} into the group {group}
? group {group} for the user {user}
> The user {user} added to the group {group}
$ usermod -aG {group} {user}
+ Without `-a` all other groups would be lost.

? to lock the account of {user}
? {user} must not log in any more
? disable the password of {user}
? lock {user} out
> The password of {user} locked
$ usermod -L {user}
+ `usermod -U {user}` unlocks it; logins by SSH key still work.

? to install {package}
? {package} is missing here, install it
? I need {package}
? {package} on Debian
? get me {package}
> The package {package} installed
$ apt install {package}
+ Run `apt update` before if the package lists are old.

? to install {packages}
? install {packages} in one go
? I need {packages} on this machine
? apt: {packages}
> The packages {packages.all} installed
$ apt install {packages.args}
+ Run `apt update` before if the package lists are old.

? to remove {package} <completely|with its configuration>
? uninstall {package}, also its settings
? get rid of {package} for good
? purge {package}
> The package {package} removed with its configuration
$ apt purge {package}
+ `apt autoremove` then removes what nothing else needs.

? which package does the file /usr/bin/{word} come from
? to find out which package installed /usr/bin/{word}
? package of the file /usr/bin/{word}
? who put /usr/bin/{word} there
> The package that installed /usr/bin/{word}
$ dpkg -S /usr/bin/{word}
+ Files that no package owns are reported as not found.

? to restart {service}
? restart the service {service}
? {service} hangs, start it anew
? reboot only {service}
> The service {service} restarted
$ systemctl restart {service}
+ `systemctl status {service}` tells whether it worked.

? to <stop|halt> {service}
? {service} should stop running now
? switch off the service {service}
? I want no {service} at the moment
> The service {service} stopped
$ systemctl stop {service}
+ It comes back at the next boot unless it is disabled too.

? to start {service} at every boot
? enable {service}
? {service} should run after each reboot
? autostart of {service}, beginning now
> The service {service} started now and at every boot
$ systemctl enable --now {service}
+ `systemctl disable {service}` takes it back.

? to read the log of {service} since {clock}
? journal of {service} from {clock} on
? what did {service} log after {clock}
? messages of {service} since {clock} today
> The log of {service} since {clock} today
$ journalctl -u {service} --since {clock.hm}
+ `--until` sets the end in the same way.

? to read the log of {service} since {date}
? journal of {service} from {date} on
? what did {service} log since {date}
? {service} messages after {date}
> The log of {service} since {date}
$ journalctl -u {service} --since {date}
+ Old entries may have been deleted to save space.

? to see the last {n} log lines of {service}
? last {n} messages from {service}
? {n} lines of the journal for {service}
? journal {service}, the newest {n} lines
> The last {n} log lines of {service}
$ journalctl -u {service} -n {n}
+ Add `-f` to follow the log.
@ n=5..500

? to shrink the journal to {size}
? journal too big, keep {size}
? delete old journal files until {size} are left
? limit the systemd journal to {size} now
> The journal cut down to {size}
$ journalctl --vacuum-size={size.G}
+ The oldest entries go first.

? to <kill|end|stop> the process {pid}
? process {pid} has to end
? kill {pid}
? pid {pid} must stop
> The process {pid} asked to end
$ kill {pid}
+ `kill -9 {pid}` ends it by force if it does not listen.

? to kill <the process|> {pid} <by force|immediately|that ignores kill>
? process {pid} does not react to kill
? kill {pid} the hard way
? {pid} hangs and cannot be stopped
> The process {pid} ended by force
$ kill -9 {pid}
+ It has no chance to save anything.

? to stop all processes of {user}
? end everything that {user} runs
? kill all programs of the user {user}
? {user} has left, stop the processes
> All processes of {user} asked to end
$ pkill -u {user}
+ Add `-9` only for those that do not listen.

? to lower the priority of process {pid} to {n}
? renice {pid} to {n}
? process {pid} should be nicer, {n}
? niceness {n} for the running process {pid}
> The niceness of the process {pid} set to {n}
$ renice -n {n} -p {pid}
+ Only root can go back to a lower niceness.
@ n=1..19

? to download {url}
? get {url}
? fetch the file {url}
? download from {url} please
> The file at {url} downloaded
$ wget {url}
+ `-c` continues a download that broke off.

? to download {url} as {file}
? save {url} under the name {file}
? {url} should be stored as {file}
? curl {url} into {file}
> The file at {url} saved as {file}
$ curl -L -o {file} {url}
+ `-L` follows redirects.

? to clone https://{host}/{name}.git
? get a copy of the git repository https://{host}/{name}.git
? git clone of https://{host}/{name}.git
? check out https://{host}/{name}.git
> A copy of the repository https://{host}/{name}.git
$ git clone https://{host}/{name}.git
+ `--depth 1` leaves out the history.

? to create a git branch <called|named> {branch}
? new branch {branch} and switch to it
? git: start the branch {branch}
? I want to work on a branch {branch}
> A new branch called {branch}, and a switch to it
$ git switch -c {branch}
+ `git switch -` brings you back.

? to commit <everything|all changes> with the message "{sentence}"
? git commit, message "{sentence}"
? commit my changes as "{sentence}"
? save all changes in git with "{sentence}"
> A commit of all changed files with the message "{sentence}"
$ git commit -a -m "{sentence}"
+ New files need `git add` first.

? to push {branch}
? git push of the branch {branch}
? upload my branch {branch}
? send {branch} to the server in git
> The branch {branch} pushed to origin
$ git push -u origin {branch}
+ After that a plain `git push` is enough.

? to see the last {n} commits
? git history, {n} entries
? the latest {n} commits, one line each
? git log limited to {n}
> The last {n} commits, one line each
$ git log --oneline -n {n}
+ `git show ID` shows one of them in full.
@ n=2..100

? to throw away my changes in {file}
? undo everything I did to {file} since the last commit
? git: restore {file}
? {file} as it was in the last commit
> The file {file} as it was in the last commit
$ git restore {file}
+ Your changes in it are lost.

? to make a python environment called {name}
? virtual environment {name}
? python venv in the folder {name}
? new venv {name} and activate it
> A virtual environment called {name}, and its activation
$ python3 -m venv {name}
$ source {name}/bin/activate
+ `deactivate` leaves it.

? to set the variable {word} to {n}
? environment variable {word} with the value {n}
? export {word} as {n}
? programs should see {word} = {n}
> The variable {word} set to {n} for this shell and its programs
$ export {word}={n}
+ It is gone when the shell ends.
@ n=1..5000

? to make the alias {word} for {program}
? {word} as a short name of {program}
? alias {word}, it should run {program}
? I want to type {word} instead of {program}
> An alias {word} for {program}
$ alias {word}='{program}'
+ Put the line into ~/.bashrc to keep it.

? to run {program} for every .{ext} file
? call {program} on all .{ext} files one after the other
? loop over *.{ext} with {program}
? {program} for each {ext} file here
> A loop that runs {program} on every .{ext} file
$ for f in *.{ext}; do {program} "$f"; done
+ The quotes keep names with blanks in one piece.

? to run {program} {n} times
? repeat {program} {n} times
? {program}, {n} runs
? start {program} {n} times in a row
> The program {program} run {n} times in a row
$ for i in $(seq {n}); do {program}; done
+ `$i` holds the number of the run.
@ n=2..100

? to ping {host} {n} times
? {n} pings to {host}
? test the connection to {host} with {n} packets
? ping {host}, {n} packets only
> The machine {host} tested with {n} packets
$ ping -c {n} {host}
+ Some machines do not answer although they are up.
@ n=2..50

? to open port {port} in the firewall
? allow tcp port {port} with ufw
? firewall: let port {port} through
? others cannot reach my port {port}, the firewall blocks it
> The TCP port {port} opened in the firewall
$ ufw allow {port}/tcp
+ `ufw status` lists the rules.

? to change the host name to {word}
? this machine should be called {word}
? set the hostname {word}
? new name for my computer: {word}
> The host name changed to {word}
$ hostnamectl set-hostname {word}
+ Change it in /etc/hosts too.

? to pull the image {image}
? download the docker image {image}
? docker image {image}, newest version
? get {image} for docker
> The Docker image {image} downloaded
$ docker pull {image}
+ `docker images` lists what is there.

? to stop <and remove|> the container {name}
? container {name} has to stop
? docker stop {name}
? end the running container {name}
> The container {name} stopped
$ docker stop {name}
+ `docker rm {name}` then removes it.

? to see what the container {name} prints, the last {n} lines
? docker logs of {name}, {n} lines
? last {n} log lines of the container {name}
? output of container {name}, only {n} lines
> The last {n} lines that the container {name} printed
$ docker logs --tail {n} {name}
+ Add `-f` to follow it.
@ n=5..500

? to run {image} with port {port} reachable as {port2}
? docker: {image}, port {port} inside, {port2} outside
? publish port {port} of {image} on {port2}
? container of {image} with {port2} mapped to {port}
> A container of {image} whose port {port} is reachable as {port2}
$ docker run -d -p {port2}:{port} {image}
+ The outer port comes first.

? to build a docker image called {word} from this folder
? docker build, name {word}
? image {word} from the Dockerfile here
? make a container image {word}
> An image called {word} built from the Dockerfile in this folder
$ docker build -t {word} .
+ The dot at the end is the folder that is sent to Docker.
"""
# ---------------------------------------------------------------- from a block of text to a template
@dataclass
class Template:
    topic: str
    asks: list
    parts: list                                  # (mark, text) with the marks > $ ! in the order of the answer
    notes: list
    slots: dict = field(default_factory=dict)    # name -> function of a random generator
    options: dict = field(default_factory=dict)  # cpus, mem, gpus, time -> how the command asks for it
    reserved: frozenset = frozenset()            # the asks that are kept for --split heldout


def stable_hash(*texts):
    """The same number in every process, unlike hash()."""
    return int.from_bytes(hashlib.blake2b("\0".join(texts).encode(), digest_size=4).digest(), "big")


def reserved_asks(asks):
    """One phrasing in six, at least one, of every template with four or more."""
    if len(asks) < 4:
        return frozenset()
    return frozenset(sorted(asks, key=stable_hash)[:max(1, len(asks) // 6)])


def slot_drawer(spec):
    bounds = re.fullmatch(r"(\d+)\.\.(\d+)", spec)
    if bounds:
        return lambda rng: draw_number(rng, int(bounds[1]), int(bounds[2]))
    return lambda rng: rng.choice(spec.split(","))


WITHS = ["with ", "with ", "with ", "with ", "with ", "using ", "on ", "given ", "having ", "that has ", "that gets "]
SPANS = ["for %s", "for %s", "for %s", "for at most %s", "for up to %s", "for no more than %s", "lasting %s", "over %s", "during %s", "limited to %s",
         "that ends after %s", "until %s have passed", "with a time limit of %s", "with a limit of %s", "within %s", "that lasts %s", "which may take %s", "(%s)"]
LIMITS = ["%s", "%s", "%s", "%s", "time limit %s", "walltime %s", "at most %s", "max %s", "a limit of %s"]
RESOURCE_ASKS = ["to {v}<|,> {with}", "I need {bare}. How do I {v}?", "I have {bare}. How do I {v}?", "{bare}: {n}", "{n}<:|,> {bare}<|, please>", "{n} {with}",
                 "Please {v}. <It needs|I need|It should get> {bare}.", "I want {n} {with}", "{n} <limited to|that gets|that may use> {bare}",
                 "How do I get {n} {with}?", "{with}, how do I {v}?", "What does {n} look like {with}?", "give me {n} {with} <please|>",
                 "We have to {v} here: {bare}. <Which line does that|What is the line|What do we enter>?", "Our <work|test|group|course> needs {n}: {bare}.",
                 "A colleague wants to {v} {with}. What should <she|he> type?", "Suppose I want to {v} {with}. What <should|does> the command look like?",
                 "{bare}: what <line|command> do I use to {v}?", "{bare}. That is what I need to {v}.", "<Hand|Write|Show|Give> me the line for {n} {with}",
                 "<What|Which> <line|command|invocation> gives me {n} {with}?", "I <must|have to|should> {v} and <may use|need|was given> {bare}.",
                 "Is it possible to {v} with exactly this: {bare}? How?", "Say I need {bare} to {v}: <how|what is the command>?",
                 "For {n} I <want|need|would like> {bare}; <how do I write that|what is the command|how>?", "{n}, {bare}, <how|which command>?",
                 "<Today|Tomorrow|This afternoon|Now> I <want|need> to {v} {with}. How <is that done|do I do that>?", "{bare} for {n}",
                 "To {v} I need {bare}.", "{bare} <needed|wanted|required> to {v}", "I would like {n}, namely {bare}", "{n}? I need {bare}.",
                 "What is the <right|exact|full|correct> command to {v} {with}?", "<Can|Could> <you|somebody> <write|tell me> the command for {n} {with}?"]
TWO_PART_ASKS = ["How do I {v}? <Give|Show me> a minimal example and one {with}.", "What is the command to {v}? A <minimal|simple> example and one {with}, please.",
                 "{n}: the <plain|simplest|basic> command, and then one {with}", "Show me two ways to {v}: the basic one and one {with}",
                 "I want to {v}, first without any limits, then {with}", "Please give me the <basic|shortest> command to {v}, and also <the same|one> {with}",
                 "<Two|2> examples: {n}, plain and {with}", "Which command is there to {v}? Give the minimal form and one requesting {bare}.",
                 "How can I {v}? One bare example, one with {bare}", "{n} <please|>, <both|once> without limits and {with}",
                 "Explain how to {v}. <Include|Add> a minimal example and one that requests {bare}.", "minimal {n}, and one {with}",
                 "What do I type to {v}, in the simplest case and {with}?", "Give the command to {v} without options, then with {bare}.",
                 "How can I {v}? Begin with the simplest form, then <use|take> {bare}.", "{n}: (a) <minimal|plain> (b) {with}", "{n}: 1. bare 2. {bare}",
                 "First the shortest way to {v}, second {with}.", "What is the <simplest|minimal> {n}, and what does it look like {with}?",
                 "Show the command to {v} <as short as possible|in its plainest form>, and then {with}", "I need two commands to {v}: the plain one, and one {with}."]


def slot_names(*texts):
    return {name for text in texts for name in re.findall(r"(?<!\{)\{(\w+)", text)}


def crossed(frames, phrases):
    """Every phrase of a resource block in every frame that fits it, and which of these are reserved: all with a reserved phrase or frame."""
    reserved_parts, asks, reserved = reserved_asks(frames) | reserved_asks(phrases), [], set()
    for frame, phrase in itertools.product(frames, phrases):
        verb = phrase.startswith("to ")
        if ("{v}" in frame) == verb:
            asks.append(frame.replace("{v}", phrase[3:]) if verb else frame.replace("{n}", phrase))
            if {frame, phrase} & reserved_parts:
                reserved.add(asks[-1])
    return asks, frozenset(reserved)


def parse_block(topic, block):
    """The templates of one block: one, or for a block about resources the single and the two-part one."""
    asks, parts, notes, slots, options = [], [], [], {}, {}
    for line in block.splitlines():
        mark, text = line[0], line[2:].rstrip()
        if mark == "?":
            asks.append(text)
        elif mark in ">!":
            parts.append((mark, text))
        elif mark == "$":
            if parts and parts[-1][0] == "$":
                text = parts.pop()[1] + "\n" + text
            parts.append((mark, text))
        elif mark == "+":
            notes.append(text)
        elif mark == "@":
            slots.update({name: slot_drawer(spec) for name, spec in (item.split("=") for item in text.split())})
        elif mark == "%":
            name, option = text.split(" ", 1)
            options[name] = option
        else:
            raise ValueError(f"a template line begins with {mark!r}: {line}")
    for name in sorted(slot_names(*asks, *notes, *(text for _, text in parts)) - set(slots)):
        if not name.startswith("i_"):
            slots[name] = POOLS[name.rstrip("0123456789")]
    said_later = slot_names(*(text for _, text in parts))
    for ask in asks:
        if not options and not said_later <= slot_names(ask):
            raise ValueError(f"the answer uses {sorted(said_later - slot_names(ask))}, which this question does not say: {ask}")
    if not options:
        return [Template(topic, asks, parts, notes, slots, {}, reserved_asks(asks))]
    (single, single_reserved), (double, double_reserved) = crossed(RESOURCE_ASKS, asks), crossed(TWO_PART_ASKS, asks)
    (_, lead), (_, command) = parts
    plain = [(">", lead.rstrip(",")), ("$", re.sub(r"%\w+", "", command))]
    full = [(">", lead + " {have}"), ("$", command)]
    return [Template(topic, single, full, notes, slots, options, single_reserved),
            Template("two-part", double, plain + full, notes, slots, options, double_reserved)]


def load_templates():
    by_topic = {}
    for family, text in TEMPLATES.items():
        for block in re.split(r"\n\s*\n", text.strip()):
            for template in parse_block(family.split(",")[0], block):
                by_topic.setdefault(template.topic, []).append(template)
    return by_topic


# ---------------------------------------------------------------- from a template to a record
def choose(text, rng):
    """Resolve <a|b> choices, the innermost first."""
    while True:
        text, found = re.subn(r"<([^<>]*\|[^<>]*)>", lambda m: rng.choice(m[1].split("|")), text)
        if not found:
            return text


def squeeze(text):
    return re.sub(r" +([,.?:;])(?=\s|$)", r"\1", re.sub(r" {2,}", " ", text)).strip()


def draw_resources(template, rng):
    """A subset of cpus, mem, gpus, time: {with} and {bare} for the question, {have} for the answer, option texts for the command."""
    names = list(template.options)
    size = min(len(names), rng.choice([1, 2, 2, 2, 3, 3, 3, 4]))
    wanted = rng.sample(names, size)
    names = [name for name in names if name in wanted]
    values = {name: POOLS[name](rng) for name in names}
    amounts = [name for name in ("typed", "cpus", "mem", "gpus") if name in values]
    limit = values.get("time")
    said = ("with " + listed([values[name].say for name in amounts]) if amounts else "") + (f" for {limit}" if limit else "")
    shuffled = rng.sample(amounts, len(amounts))
    asked = [values[name].ask for name in shuffled]
    joined = listed(asked, rng.choice([" and ", " and ", ", ", " plus ", ", plus "])) if asked else ""
    if len(asked) > 1 and rng.random() < 0.15:
        joined = rng.choice([" + ", ", ", " and ", " / ", "; "]).join(asked)
    span = rng.choice(SPANS) % limit.ask if limit else ""
    pieces = [piece for piece in (rng.choice(WITHS) + joined if joined else "", span) if piece]
    everything = rng.sample(asked + ([rng.choice(LIMITS) % limit.ask] if limit else []), len(values))
    bare = rng.choice([listed(everything), listed(everything), ", ".join(everything), " and ".join(everything), " + ".join(everything)])
    return values, {"with": Value(" ".join(pieces if rng.random() < 0.7 else pieces[::-1])), "bare": Value(bare), "have": Value(said.strip())}


def draw_values(template, rng):
    values = {name: made if isinstance(made := draw(rng), Value) else Value(made) for name, draw in template.slots.items()}
    option_texts = {}
    if template.options:
        resources, phrases = draw_resources(template, rng)
        interface = {f"i_{name}": Value(option) for name, option in draw_interface(rng).items()}
        values.update(interface)
        option_texts = {name: text.format_map({**values, **resources}) if name in resources else "" for name, text in template.options.items()}
        values.update(phrases)
    return values, option_texts


def is_reserved_combination(template, ask, values):
    """Whether the values that this question says are held out: by what they are, not by how they are worded."""
    said = [values["have" if name in ("with", "bare") else name].say for name in sorted(slot_names(ask))]
    return bool(said) and stable_hash(template.parts[0][1], *said) % HELDOUT_VALUES == 0


QUESTION_START = re.compile(r"(how|what|which|who|where|when|why|is|are|do|does|did|can|could|may|should|must|will|has|have)\b", re.I)


def misspell(word, rng):
    at = rng.randrange(1, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2:]


def word_question(text, values, rng):
    """Wrap a phrasing, vary case and spelling of its own words, never of its values, and fill the values in."""
    if text.startswith("to "):
        text = rng.choice(cells(OPENERS)) % text[3:]
    elif QUESTION_START.match(text) and text[-1] not in "?.!" and rng.random() < 0.6:
        text += "?"
    if rng.random() < 0.12:
        text = rng.choice(cells(CONTEXTS)) + " " + text
    if rng.random() < 0.10:
        text += ("" if text[-1] in "?.!" else ".") + " " + rng.choice(cells(CLOSERS))
    pieces = re.split(r"(\{\w+\})", squeeze(text))
    if rng.random() < 0.3:
        pieces = [piece if piece.startswith("{") else piece.lower() for piece in pieces]
    elif pieces[0]:
        pieces[0] = pieces[0][0].upper() + pieces[0][1:]
    if rng.random() < TYPO_SHARE:
        long = [i for i, piece in enumerate(pieces) if not piece.startswith("{") and re.search(r"[a-z]{5}", piece)]
        if long:
            i = rng.choice(long)
            word = rng.choice(re.findall(r"[a-z]{5,}", pieces[i]))
            pieces[i] = pieces[i].replace(word, misspell(word, rng), 1)
    text = squeeze("".join(values[piece[1:-1]].ask if piece.startswith("{") else piece for piece in pieces))
    return text[:-1] if text[-1] in "?." and rng.random() < 0.1 else text


def write_answer(template, values, option_texts, rng):
    out = []
    for mark, text in template.parts:
        if mark == "$":
            if template.options:
                text = re.sub(r" {2,}", " ", re.sub(r"%(\w+)", lambda m: option_texts[m[1]], text)).strip()
            out.append("```\n" + text.format_map(values) + "\n```")
        else:
            text = squeeze(choose(text, rng).format_map(values))
            out.append(text[0].upper() + text[1:].rstrip(",") + (":" if mark == ">" else ""))
    answer = "\n".join(out)
    if template.notes and (len(answer.split()) < SHORTEST or rng.random() < NOTE_SHARE):
        answer += "\n" + rng.choice(template.notes).format_map(values)
    return answer


def make_record(template, heldout, rng):
    """One record of the wanted split, or None when this template has none in a hundred draws."""
    for _ in range(100):
        ask = rng.choice(template.asks)
        reserved = ask in template.reserved
        if reserved and not heldout:
            continue
        ask = choose(ask, rng)
        values, option_texts = draw_values(template, rng)
        if heldout != (reserved or is_reserved_combination(template, ask, values)):
            continue
        return {"question": word_question(ask, values, rng), "answer": write_answer(template, values, option_texts, rng), "topic": template.topic}
    return None


def make_records(count, heldout, rng):
    by_topic = load_templates()
    topics, weights = list(by_topic), [SHARES[topic] for topic in by_topic]
    seen, repeated = set(), 0
    while len(seen) < count:
        if repeated > 20 * count + 1000:
            raise RuntimeError(f"only {len(seen)} different questions found of the {count} wanted")
        topic = rng.choices(topics, weights)[0]
        record = make_record(rng.choice(by_topic[topic]), heldout, rng)
        if record is None or record["question"] in seen or len(record["answer"].split()) > LONGEST:
            repeated += 1
            continue
        seen.add(record["question"])
        yield record
    print(f"templates: {len(seen)} records; {repeated} draws repeated a question or held nothing for this split", file=sys.stderr)


# ---------------------------------------------------------------- manuals
ESCAPES = {r"\-": "-", r"\e": "\\", r"\&": "", r"\|": "", r"\^": "", r"\~": " ", r"\ ": " ", r"\0": " ", r"\/": "", r"\,": "", r"\:": "", r"\%": "",
           r"\(aq": "'", r"\(cq": "'", r"\(oq": "'", r"\(dq": '"', r"\(lq": '"', r"\(rq": '"', r"\(em": "-", r"\(en": "-", r"\(co": "(c)", r"\(bu": "",
           r"\(ha": "^", r"\(ti": "~", r"\(ga": "`", r"\(rs": "\\", r"\(hy": "-", r"\'": "'", r"\`": "`", r"\c": "", r"\(mi": "-", r"\*(L\"": '"', r"\*(R\"": '"'}
FONTS = {"B", "I", "R", "SM", "SB", "BR", "RB", "IR", "RI", "BI", "IB", "CW", "CR", "RC"}
MDOC_WORDS = {"Ar", "Cm", "Ic", "Li", "Em", "Sy", "Ev", "Va", "Dv", "Er", "No", "Pa", "Ad", "An", "Ux", "Tn", "Xr", "Nm", "Fl", "Ns", "Ql", "Sq", "Dq", "Qq", "Pq", "Op",
              "Bq", "Aq", "Oo", "Oc", "Po", "Pc"}
MDOC_PAIRS = {"Ql": "''", "Sq": "''", "Dq": '""', "Qq": '""', "Pq": "()", "Op": "[]", "Bq": "[]", "Aq": "<>"}
MDOC_BRACKETS = {"Oo": "[", "Oc": "]", "Po": "(", "Pc": ")"}
OPTION = r"--?[A-Za-z0-9?#@][\w.-]*"
OPTION_NAME = rf"(?:^|(?<=, )|(?<= or )|(?<=\| )){OPTION}"
ARGUMENT = r"(?:\[=?[\w:./|<> -]+\]|[ =]?<[\w:./| -]+>|[ =][A-Za-z][\w:./|-]*(?:\[,[\w.]+\](?:\.\.\.)?)?)?"
TAG = re.compile(rf"{OPTION}{ARGUMENT}(?:(?:, | or | \| ){OPTION}{ARGUMENT})*")
FRAGMENT = re.compile(r"[\\`]|\b(as (above|below)|(see|described|listed) (above|below)|following|this option|these options)\b|^(see|same as|like|alias|synonym|equivalent|deprecated|"
                      r"obsolete|ignored|this|these|it|note|as|where|if|when|with|for|in|on|and|or|but)\b|:$", re.I)
VERBS = """add allow append apply assume avoid bind build call change check clear close compare compile compress configure connect continue convert copy
count create define delete delay disable display do dump edit emit enable enforce exclude execute exit expand export extract fail filter find fix follow force
format generate get give group hide ignore import include increase indent initialize insert install interpret invert invoke join keep kill lock limit list load
log look make mark match merge mount move omit open operate output overwrite pack parse pass perform prefix prepend preserve prevent print process produce
prompt provide quit read recurse redirect reduce refresh remove rename repeat replace report request require reset resolve restart restore restrict return
reverse run save scan search select send separate set show skip sort specify split start stop store strip suppress switch synchronize take tell terminate test
translate treat truncate try turn uncompress unmount unpack update upgrade use validate verify wait warn wrap write zero""".split()


MORE_VERBS = re.compile(rf"^(and|or|/)|^$|(\band|\bor|\bthen|,|/) ({'|'.join(VERBS)})\b")


def plain(text):
    """Text without groff's escapes, or None when one remains that is not known."""
    text = re.sub(r"\\\".*", "", text)
    text = re.sub(r"\\f(\(..|\[[^\]]*\]|.)|\\s[+-]?\d|\\m\[[^\]]*\]", "", text)
    text = re.sub(r"\\\[(\w\w)\]", r"\\(\1", text)
    text = re.sub(r"\\\*\([LR]\"|\\\(..|\\.", lambda m: ESCAPES.get(m[0], "\0"), text)
    return None if "\0" in text else text


def words_of(arguments):
    """The arguments of a macro: blanks separate, double quotes join."""
    return [quoted if quoted or not bare else bare for quoted, bare in re.findall(r'"((?:[^"]|"")*)"?|(\S+)', arguments)]


def mdoc_text(words, name):
    """One mdoc line in plain words, or None when a macro is not known."""
    out, glue, ends, fresh = "", True, "", ""
    for word in words:
        if word in MDOC_PAIRS:
            opening, closing = MDOC_PAIRS[word]
            out, glue, ends, fresh = out + ("" if glue else " ") + opening, True, closing + ends, ""
        elif word in MDOC_BRACKETS:
            bracket = MDOC_BRACKETS[word]
            out, glue = out + ("" if glue or bracket in ")]" else " ") + bracket, bracket in "(["
        elif word == "Ns":
            glue = True
        elif word in MDOC_WORDS:
            fresh = word
            if word == "Nm" and words[-1] == "Nm":
                out, glue = out + ("" if glue else " ") + name, False
        elif re.fullmatch(r"[A-Z][a-z]", word) and word not in ("If", "In", "It", "Is", "Do", "No", "On", "To", "Be", "By", "Or", "As", "At", "We", "An", "Of"):
            return None
        else:
            text = plain(word)
            if text is None:
                return None
            if fresh == "Fl" and re.match(r"\w|-", text):
                text = "-" + text
            elif fresh == "Xr" and text.isdigit():
                text, glue = f"({text})", True
            glue = glue or bool(re.fullmatch(r"[.,;:?!)\]]+", text))
            out, glue = out + ("" if glue else " ") + text, text in ("(", "[")
    return out + ends


def source_text(line, name):
    """What one line of a manual's source prints; None when that is not certain."""
    if not line.startswith((".", "'")):
        return plain(line)
    macro, _, arguments = line[1:].strip().partition(" ")
    if macro in FONTS:
        words = [plain(word) for word in words_of(arguments)]
        return None if None in words else ("" if len(macro) == 2 and macro not in ("SM", "SB", "CW") else " ").join(words)
    if macro in MDOC_WORDS:
        return mdoc_text([macro] + words_of(arguments), name)
    return "" if macro in ("PD", "TQ", "ad", "nh", "hy", "ie", "el", "RS", "RE", "sp", "br", '\\"') else None


def first_sentence(lines):
    """The first sentence of a description, clean and whole, or None."""
    if not lines or None in lines:
        return None
    text = re.sub(r" +([.,;)])(?=\s|$)", r"\1", re.sub(r"\s+", " ", " ".join(lines))).strip()
    whole = re.match(r"(.+?(?<!e\.g)(?<!i\.e)(?<!etc)(?<!\bvs)(?<!\bno)(?<!\b[A-Z]))\.(?= [A-Z`'\"]|$)", text)
    sentence = (whole[1] if whole else text).strip(" ;,")
    if not 4 <= len(sentence.split()) <= 40 or FRAGMENT.search(sentence) or not re.match(r"[A-Za-z]", sentence):
        return None
    if any(sentence.count(a) != sentence.count(b) for a, b in ("()", "[]", "<>")) or sentence.count('"') % 2 or not re.search(r"[\w)'\"]$", sentence):
        return None
    return sentence if re.match(r"[A-Za-z][a-z]*\b", sentence) else None


def read_manual(path):
    """(name, purpose or None, [(tag, sentence)]) of a manual's source."""
    source = (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8", errors="replace").read()
    name = re.sub(r"\.[18]\w*(\.gz)?$", "", path.name)
    purpose, options = None, []
    found = re.search(r"^\.S[Hh] \"?NAME\"?\n(.+?)(?=^\.S[Hh] )", source, re.M | re.S)
    described = re.search(r"^\.Nd (.+)", found[1], re.M) if found else None
    if found:
        text = plain(described[1]) if described else plain(" ".join(line for line in found[1].splitlines() if not line.startswith(".")))
        text = text if described or not text else text.partition(" - ")[2] if re.match(rf"{re.escape(name)} -", text) else None
        purpose = first_sentence([text]) if text else None
    tag, body = None, []

    def finish():
        sentence = first_sentence(body) if tag and TAG.fullmatch(tag.strip()) else None
        if sentence:
            options.append((tag.strip(), sentence))

    waiting = False  # the next line is the tag of a .TP
    for line in source.splitlines():
        macro, _, arguments = line[1:].strip().partition(" ") if line.startswith(".") else ("", "", "")
        if macro in ("TP", "IP", "It", "SH", "SS", "Sh", "Ss", "PP", "P", "LP", "Pp", "HP", "El", "Bl", "Bd", "RS", "nf", "TQ", "EX"):
            if macro == "TQ" or body or macro != "RS":
                finish()
            tag, body, waiting = None, [], macro == "TP"
            if macro == "IP" and arguments:
                tag = plain(words_of(arguments)[0])
            elif macro == "It" and arguments.startswith("Fl "):
                tag = mdoc_text([",", *words_of(arguments)][1:], name)
        elif waiting:
            if macro not in ("PD", "br"):
                tag, waiting = source_text(line, name), False
        elif tag:
            if line.strip() and not line.startswith(('.\\"', "'\\\"")):
                body.append(source_text(line, name))
            elif not line.strip():
                finish()
                tag = None
    finish()
    count = Counter(option for tag, _ in options for option in re.findall(OPTION_NAME, tag))  # bash has a -n for each builtin: ask for none of them
    return name, purpose, [(tag, text) for tag, text in options if all(count[option] == 1 for option in re.findall(OPTION_NAME, tag))]


def third_person(sentence):
    """'Copy the file' as 'copies the file', or None when it does not begin with a known verb."""
    verb, _, rest = sentence.partition(" ")
    verb = verb.lower()
    if verb not in VERBS or MORE_VERBS.search(rest) or ";" in rest:
        return None
    ending = "ies" if re.search(r"[^aeiou]y$", verb) else "es" if re.search(r"(s|x|ch|sh|o|z)$", verb) else "s"
    return (verb[:-1] if ending == "ies" else verb) + ending + " " + rest


def lowered(sentence):
    return sentence[0].lower() + sentence[1:] if sentence.split()[0].lower() in VERBS else sentence


def option_records(name, tag, sentence, rng):
    names = re.findall(OPTION_NAME, tag)
    asked = rng.choice(names)
    others = [option for option in names if option != asked]
    also = f" (also {listed([f'`{option}`' for option in others], ' or ')})" if others else ""
    answer = f"The manual of `{name}` says about `{asked}`{also}: {sentence[0].upper()}{sentence[1:]}."
    question = rng.choice(["What does the {o} option of {n} do?", "What does {o} mean in {n}?", "What is {o} for in {n}?", "{n} {o}: what does it do?", "Explain the option {o} of {n}.",
                           "What happens with {n} {o}?", "what does {n} {o} do", "I saw {n} {o} in a script. What is {o}?"]).format(o=asked, n=name)
    yield question, answer + (f" Read `man {name}` for the rest." if len(answer.split()) < SHORTEST else "")
    if rng.random() < 0.4:
        does, spelling = third_person(sentence), re.split(rf"(?:, | or | \| )(?={OPTION})", tag)[-1]
        spelling = re.sub(r"\[.*?\]|[<>]", "", spelling)  # `<FILE>` would redirect, and `[=FILE]` may be left out
        question = (rng.choice(["Which option of {n} {d}?", "Which {n} option {d}?", "{n}: which option {d}?"]).format(n=name, d=does) if does else
                    f'Which option of {name} is described like this: "{lowered(sentence)}"?')
        yield question, f"The option of `{name}` that you describe is written `{tag}`:\n```\n{name} {spelling}\n```"


def purpose_records(name, purpose, rng):
    question = rng.choice(["What is the tool {n} for?", "What is {n}?", "What does {n} do?", "what is the command {n} good for", "What can I use {n} for?", "Explain {n} in one sentence."])
    yield question.format(n=name), f"The purpose of the tool `{name}`, in the words of its manual: {lowered(purpose)}."
    does = third_person(purpose)
    question = rng.choice(["Which command {d}?", "Which tool {d}?", "Is there a program that {d}?"]).format(d=does) if does else f'Which tool is described as "{lowered(purpose)}"?'
    yield question, f"The tool that you describe is called `{name}`:\n```\nman {name}\n```\nIts manual lists all options."


def man_records(folder, heldout, rng):
    language = re.compile(r"[a-z]{2}(_[A-Z]{2})?([.@].*)?")
    paths = sorted(path for path in folder.rglob("*") if re.search(r"\.[18][a-z]*(\.gz)?$", path.name) and path.is_file() and not path.is_symlink()
                   and not language.fullmatch(path.parent.parent.name) and not MAN_SKIPPED.match(path.name))
    pages = banned = written = 0
    seen = set()
    for path in paths:
        name, purpose, options = read_manual(path)
        facts = [("", purpose)] * bool(purpose) + rng.sample(options, min(len(options), MAN_PER_PAGE))
        pages += bool(facts)
        for tag, text in facts:
            records = option_records(name, tag, text, rng) if tag else purpose_records(name, text, rng)
            for question, answer in list(records):
                if BANNED.search(f"{name} {question} {answer}"):
                    banned += 1
                elif question not in seen and (stable_hash(name * bool(tag), text.lower()) % HELDOUT_VALUES == 0) == heldout:
                    seen.add(question)
                    written += 1
                    yield {"question": question, "answer": answer, "topic": "manual"}
    print(f"manuals: {written} records from {pages} of {len(paths)} manuals; {banned} left out because they match BANNED", file=sys.stderr)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    parser.add_argument("--count", type=int, default=60000, help="records from the templates (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="another seed gives other records (default: %(default)s)")
    parser.add_argument("--split", choices=["train", "heldout"], default="train", help="which records (default: %(default)s)")
    parser.add_argument("--man", type=Path, metavar="DIR", help="folder tree of manuals, for more records (default: none)")
    parser.add_argument("--list-templates", action="store_true", help="print topic, phrasings and lead-in of every template, and stop")
    args = parser.parse_args()
    if args.count < 0:
        parser.error(f"--count {args.count}: a number of records cannot be negative")
    if args.man and not args.man.is_dir():
        parser.error(f"--man {args.man}: there is no such folder")
    return args


def main():
    args = parse_arguments()
    if args.list_templates:
        for topic, templates in load_templates().items():
            for template in templates:
                print(f"{topic}\t{len(template.asks)}\t{template.parts[0][1]}")
        return 0
    rng, heldout = random.Random(args.seed), args.split == "heldout"
    topics = Counter()
    records = [make_records(args.count, heldout, rng)] + ([man_records(args.man, heldout, random.Random(args.seed))] if args.man else [])
    for record in itertools.chain(*records):
        found = BANNED.search(record["question"] + "\n" + record["answer"])
        if found:
            print(f"error: a record mentions {found[0]!r}, which this material must not teach: {record}", file=sys.stderr)
            return 1
        topics[record["topic"]] += 1
        print(json.dumps(record, ensure_ascii=False))
    print("topics: " + ", ".join(f"{topic} {n}" for topic, n in topics.most_common()), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
