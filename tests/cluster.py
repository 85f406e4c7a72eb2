"""A real Slurm cluster of two nodes on this one machine, for tests: it comes up in seconds and leaves nothing behind.

    with Cluster() as cluster:
        cluster.run("srun", "-N2", "hostname")

All of it (munge, controller, two node daemons, configuration, logs, spool) lives in a folder of its own under /tmp, on
ports that were free: a system's own Slurm and munge are neither used nor touched. The daemons belong to a keeper, this
file run as a program, in a session of its own. The keeper reads from a pipe; when the pipe ends, because the test is
done or because its process died in whatever way, the keeper cancels the jobs, stops the daemons, ends what is left of
the jobs and removes the folder. The CPUs, memory and GPUs of the nodes are invented (slurm.conf, gres.conf).
"""
import ctypes
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace

PROGRAMS = ("munged", "slurmctld", "slurmd", "sbatch", "srun", "scontrol", "scancel", "squeue", "sinfo")
INSTALL = "apt-get install -y slurm-wlm munge"
NODES = ("n1", "n2")
SEARCH = "/usr/sbin:/usr/local/sbin:/sbin"  # the daemons' folders, which are not on every user's PATH

# linuxproc, not pgid: torchrun puts its workers into sessions of their own, which pgid loses sight of.
# cred_expire is also how long a requeued job waits: 120 s if not given, at least 5. Two partitions, for preemption.
# The job scripts make a port from the job's id: ids that begin somewhere else each time keep two clusters apart.
SLURM_CONF = """ClusterName=test
FirstJobId={first}
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={ports[0]}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket,cred_expire=5
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool/%n
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/%n.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/%n.log
MailProg=/bin/true
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
SchedulerParameters=sched_interval=1,bf_interval=1
GresTypes=gpu
SlurmdParameters=config_overrides
ReturnToService=2
MinJobAge=3600
PreemptType=preempt/partition_prio
PreemptMode=REQUEUE
NodeName=n1 NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[1]} CPUs=64 RealMemory=512000 Gres=gpu:a100:4
NodeName=n2 NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[2]} CPUs=64 RealMemory=512000 Gres=gpu:a100:4
PartitionName=main Nodes=n1,n2 Default=YES PriorityTier=1
PartitionName=urgent Nodes=n1,n2 PriorityTier=2
"""


def missing():
    """Why no cluster can be started here, or None."""
    lacking = [name for name in PROGRAMS if shutil.which(name, path=f"{os.environ.get('PATH', '')}:{SEARCH}") is None]
    if lacking:
        return f"Slurm is not (wholly) installed, there is no {', '.join(lacking)}; install it: {INSTALL}"
    if os.geteuid() != 0:
        return "a test cluster needs root, as slurmd does; run the tests as root, for example in a container"
    return None


def environment(folder, variables=os.environ):
    """The variables with which Slurm's programs speak to this cluster and to no other."""
    other = ("SLURM", "SBATCH", "SRUN", "SALLOC")  # of a job in which the tests may run
    kept = {name: value for name, value in variables.items() if not name.startswith(other)}
    return kept | {"SLURM_CONF": f"{folder}/slurm.conf", "PATH": f"{kept.get('PATH', '/usr/bin:/bin')}:{SEARCH}"}


def processes(folder):
    """Ids of all processes that belong to the cluster of a folder: daemons and jobs carry its SLURM_CONF; the step
    daemons have overwritten their variables with their title, but hold a log in the folder open."""
    mark, found = f"SLURM_CONF={folder}/slurm.conf".encode(), []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            ours = mark in (place / "environ").read_bytes().split(b"\0") or (
                (place / "comm").read_text().startswith("slurm")
                and any(os.readlink(file).startswith(f"{folder}/") for file in (place / "fd").iterdir()))
        except OSError:  # it has ended meanwhile
            continue
        if ours and int(place.name) != os.getpid():
            found.append(int(place.name))
    return found


def sweep(folder):
    """End what is left of a cluster, and remove its folder."""
    until = time.monotonic() + 10
    while (left := processes(folder)) and time.monotonic() < until:
        for number in left:
            try:
                os.kill(number, signal.SIGKILL)
            except ProcessLookupError:
                pass
        time.sleep(0.05)
    shutil.rmtree(folder, ignore_errors=True)


class Cluster:
    """The cluster as a context manager: .folder, .environment, run() and what tests ask about jobs."""

    def __init__(self, variables=os.environ):
        self.variables = variables

    def __enter__(self):
        if problem := missing():
            raise RuntimeError(problem)
        # In a session of its own: Ctrl-C does not reach it.
        self.keeper = subprocess.Popen([sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                       start_new_session=True, text=True)
        self.folder = None
        try:
            folder = self.keeper.stdout.readline().strip()
            self.folder = Path(folder) if folder else None
            answer = self.keeper.stdout.readline()
            if answer != "ready\n":
                raise RuntimeError(f"the test cluster did not start: {answer}{self.keeper.stdout.read()}")
        except BaseException:
            self.__exit__()
            raise
        self.environment = environment(self.folder, self.variables)
        return self

    def __exit__(self, *_):
        self.keeper.stdin.close()  # the keeper's sign to take all down
        try:
            self.keeper.wait(60)
        except subprocess.TimeoutExpired:
            self.keeper.kill()
            self.keeper.wait()
        self.keeper.stdout.close()
        if self.folder:
            sweep(self.folder)  # for the case that the keeper itself was killed

    def run(self, *words, cwd=None, timeout=60, **more):
        """A command on the cluster; more=... are environment variables."""
        result = subprocess.run([str(word) for word in words], cwd=cwd, timeout=timeout, env=self.environment | more,
                                text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return SimpleNamespace(returncode=result.returncode, stdout=result.stdout, stderr=result.stderr)

    def submit(self, *words, **more):
        """sbatch; the id of the job."""
        result = self.run("sbatch", "--parsable", *words, **more)
        assert result.returncode == 0, result.stderr
        return int(result.stdout)

    def job(self, number):
        """What the controller knows of a job, as a dict."""
        result = self.run("scontrol", "show", "--oneliner", "job", number)
        assert result.returncode == 0, result.stderr
        return dict(re.findall(r"(?:^| )([A-Z][\w/:]*)=(.*?)(?= [A-Z][\w/:]*=|$)", result.stdout.strip()))

    def log(self, number):
        path = Path(self.job(number)["StdOut"])
        return path.read_text(errors="replace") if path.exists() else ""

    def wait(self, number, state="COMPLETED", timeout=600):
        """Wait until a job is in a state; another end than that one is an error, told with the job's log."""
        until = time.monotonic() + timeout
        while (job := self.job(number))["JobState"] != state:
            going_on = job["JobState"] in ("PENDING", "CONFIGURING", "RUNNING", "COMPLETING")
            if not going_on or time.monotonic() > until:
                raise AssertionError(f"job {number} ({job['JobName']}) is {job['JobState']} ({job['Reason']}), "
                                     f"not {state}\n{self.log(number)[-3000:]}")
            time.sleep(0.2)
        return job


# ---------------------------------------------------------------- the keeper

def free_ports(count):
    """Ports that nobody listens on; all are held until the last is found, so that they differ."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def start(folder, daemons):
    """Write the configuration and start the four daemons; return None, or what went wrong."""
    host = socket.gethostname().split(".")[0]
    settings = SLURM_CONF.format(host=host, folder=folder, ports=free_ports(3), first=random.randrange(1, 50000))
    (folder / "slurm.conf").write_text(settings)
    # Nothing here uses cgroups, but slurmd looks for them; told which ones, it also starts in a container without any.
    (folder / "cgroup.conf").write_text("CgroupPlugin=cgroup/v1\n")
    (folder / "gres.conf").write_text(f"NodeName=n[1-2] Name=gpu Type=a100 File={folder}/gpu[0-3]\n")
    for number in range(4):  # a count without files leaves the nodes invalid; a link needs no right to make devices
        (folder / f"gpu{number}").symlink_to("/dev/null")
    for name in ("state", "spool"):
        (folder / name).mkdir()
    (folder / "munge.key").write_bytes(os.urandom(128))
    (folder / "munge.key").chmod(0o400)
    death = ctypes.CDLL(None).prctl

    def daemon(*words):
        with open(folder / "daemons.log", "ab") as log:  # 1: PR_SET_PDEATHSIG, should the keeper itself be killed
            daemons.append(subprocess.Popen(
                words, env=environment(folder), stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True, preexec_fn=lambda: death(1, signal.SIGKILL)))

    def within(seconds, good, *watched):
        until = time.monotonic() + seconds
        while not good():
            if time.monotonic() > until or any(process.poll() is not None for process in watched):
                return False
            time.sleep(0.05)
        return True

    def says(*words):
        return subprocess.run(words, env=environment(folder), text=True, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    # --force: munged warns of a folder in /tmp, and runs. One thread is enough for two nodes.
    files = [f"--{name}={folder}/munge.{kind}" for name, kind in (
        ("key-file", "key"), ("socket", "socket"), ("pid-file", "pid"), ("log-file", "log"), ("seed-file", "seed"))]
    daemon("munged", "--foreground", "--force", "--num-threads=2", *files)
    if not within(20, (folder / "munge.socket").exists, *daemons):
        return "munged did not start"
    daemon("slurmctld", "-D")
    for node in NODES:
        daemon("slurmd", "-D", "-N", node)
    sinfo = ("sinfo", "--noheader", "--partition=main", "--format=%T %D")
    ready = within(40, lambda: says(*sinfo).strip() == "idle 2", *daemons)
    return None if ready else "the two nodes did not become idle"


def stop(folder, daemons):
    """Cancel the jobs, give them a moment, stop the daemons, end what is left and remove the folder."""
    def quiet(*words):
        try:
            return subprocess.run(words, env=environment(folder), text=True, timeout=10, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
        except (OSError, subprocess.TimeoutExpired):
            return ""
    if len(daemons) > 1 and all(process.poll() is None for process in daemons):
        quiet("scancel", "--signal=KILL", "--full", "--state=RUNNING", "--user=root")
        quiet("scancel", "--user=root")
        until = time.monotonic() + 10
        while quiet("squeue", "--noheader") and time.monotonic() < until:
            time.sleep(0.1)
    for process in reversed(daemons):
        process.terminate()
    for process in daemons:
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    sweep(folder)


def keep():
    """Start, say `ready`, wait for the end of standard input, take all down."""
    folder = Path(tempfile.mkdtemp(prefix="test-cluster-", dir="/tmp"))  # short: the path of a socket has 107 bytes
    daemons = []

    def end(*_):
        raise SystemExit
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, end)
    try:
        folder.chmod(0o755)
        print(folder, flush=True)
        try:
            problem = start(folder, daemons)
        except OSError as error:
            problem = str(error)
        if problem:
            for path in sorted(folder.glob("*.log")):
                problem += f"\n--- {path.name}\n{path.read_text(errors='replace')[-1500:]}"
            print(problem, flush=True)
        else:
            print("ready", flush=True)
            sys.stdin.read()
    except BrokenPipeError:
        pass  # nobody is left to be told
    finally:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        stop(folder, daemons)


if __name__ == "__main__":
    keep()
