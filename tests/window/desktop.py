"""A virtual display, the clients of it that a window meets (a window manager, the owner of the clipboard, whoever asks
whether it still answers), and the window of Rollcall on it, used by keys."""

import ctypes
import os
import select
import signal
import subprocess
import time

PATIENCE = 30  # seconds for what takes a part of one on a quiet machine


class Display:
    """A virtual screen of its own, so that tests do not meet."""

    def __init__(self, size="1280x800"):
        self.size = tuple(int(side) for side in size.split("x"))
        read, write = os.pipe()
        os.set_inheritable(write, True)
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        self.name = f":{number}"
        self.environment = dict(os.environ, DISPLAY=self.name, LIBGL_ALWAYS_SOFTWARE="1", SDL_AUDIODRIVER="dummy",
                                ROLLCALL_TIMINGS="1")

    def close(self):
        self.server.terminate()
        self.server.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


# Events of Xlib.h, as far as they are used here.
HEADER = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p)]


def event(*fields):
    return type("Event", (ctypes.Structure,), {"_fields_": HEADER + list(fields)})


Message = event(("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong), ("format", ctypes.c_int),
                ("data", ctypes.c_long * 5))
Request = event(*((name, ctypes.c_ulong) for name in ("owner", "requestor", "selection", "target", "property", "time")))
Answer = event(*((name, ctypes.c_ulong) for name in ("requestor", "selection", "target", "property", "time")))


class XEvent(ctypes.Union):
    _fields_ = [("type", ctypes.c_int), ("message", Message), ("request", Request), ("answer", Answer),
                ("size", ctypes.c_long * 24)]


REQUESTED, ANSWERED, MESSAGE = 30, 31, 33  # SelectionRequest, SelectionNotify, ClientMessage in X.h


class Client:
    """A program of its own on the display, over Xlib."""

    def __init__(self, display):
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        for function in (self.x11.XDefaultRootWindow, self.x11.XInternAtom, self.x11.XCreateSimpleWindow,
                         self.x11.XStringToKeysym):
            function.restype = ctypes.c_ulong
        self.x11.XListProperties.restype = ctypes.POINTER(ctypes.c_ulong)
        self.connection = ctypes.c_void_p(self.x11.XOpenDisplay(display.name.encode()))
        self.root = ctypes.c_ulong(self.x11.XDefaultRootWindow(self.connection))

    def close(self):
        self.x11.XCloseDisplay(self.connection)

    def atom(self, name):
        return self.x11.XInternAtom(self.connection, name.encode(), 0)

    def new_window(self):
        return ctypes.c_ulong(self.x11.XCreateSimpleWindow(self.connection, self.root, 0, 0, 1, 1, 0,
                                                           ctypes.c_ulong(0), ctypes.c_ulong(0)))

    def set(self, window, name, kind, text):
        self.x11.XChangeProperty(self.connection, window, ctypes.c_ulong(name), ctypes.c_ulong(self.atom(kind)), 8, 0, text,
                                 len(text))

    def set_window(self, window, name, value):
        self.x11.XChangeProperty(self.connection, window, ctypes.c_ulong(self.atom(name)), ctypes.c_ulong(self.atom("WINDOW")),
                                 32, 0, ctypes.byref(value), 1)

    def root_has(self, name):
        count = ctypes.c_int()
        atoms = self.x11.XListProperties(self.connection, self.root, ctypes.byref(count))
        return self.atom(name) in atoms[:count.value]

    def finish(self):
        """Until the display has done what was asked of it."""
        self.x11.XSync(self.connection, 0)

    def waiting(self, kind):
        """The events of this kind that have arrived; all others are thrown away."""
        found = []
        while self.x11.XPending(self.connection):
            arrived = XEvent()
            self.x11.XNextEvent(self.connection, ctypes.byref(arrived))
            if arrived.type == kind:
                found.append(arrived)
        return found

    def wait_for(self, kind, wanted=lambda arrived: True):
        deadline = time.monotonic() + PATIENCE
        while True:
            for arrived in self.waiting(kind):  # which also sends what waits
                if wanted(arrived):
                    return arrived
            left = deadline - time.monotonic()
            if left <= 0:
                raise AssertionError("the window does not answer")
            select.select([self.x11.XConnectionNumber(self.connection)], [], [], left)

    def send(self, window, sent):
        self.x11.XSendEvent(self.connection, window, 0, ctypes.c_long(0), ctypes.byref(sent))
        self.x11.XFlush(self.connection)


class Pings(Client):
    """Asks a window whether it is there, as a window manager does; it answers when its turn comes."""

    ROOT_HEARS_IT = 1 << 19  # SubstructureNotifyMask

    def __init__(self, display, window):
        super().__init__(display)
        self.window = ctypes.c_ulong(window)
        self.x11.XSelectInput(self.connection, self.root, ctypes.c_long(self.ROOT_HEARS_IT))
        self.protocols, self.ping = self.atom("WM_PROTOCOLS"), self.atom("_NET_WM_PING")
        self.number = 0

    def ask(self):
        self.number += 1
        question = XEvent(message=Message(type=MESSAGE, window=self.window.value, message_type=self.protocols, format=32))
        question.message.data[:] = [self.ping, self.number, self.window.value, 0, 0]
        self.send(self.window, question)
        self.wait_for(MESSAGE, lambda arrived: arrived.message.message_type == self.protocols
                      and arrived.message.data[1] == self.number)


    def ask_to_close(self):
        question = XEvent(message=Message(type=MESSAGE, window=self.window.value, message_type=self.protocols, format=32))
        question.message.data[0] = self.atom("WM_DELETE_WINDOW")
        self.send(self.window, question)


class WindowManager(Client):
    """What the others see of one; dead, it has left its name at the root window behind."""

    NAME = "_NET_SUPPORTING_WM_CHECK"

    def __init__(self, display):
        super().__init__(display)
        self.window = self.new_window()
        for place in (self.window, self.root):
            self.set_window(place, self.NAME, self.window)
        self.finish()

    def die(self):
        self.x11.XDestroyWindow(self.connection, self.window)
        self.finish()

    def is_known(self):
        return self.root_has(self.NAME)


class Clipboard(Client):
    """Owns what was copied, and says nothing unless told to. A clipboard manager owns a name of its own."""

    def __init__(self, display, name="CLIPBOARD"):
        super().__init__(display)
        self.x11.XSetSelectionOwner(self.connection, ctypes.c_ulong(self.atom(name)), self.new_window(),
                                    ctypes.c_ulong(0))
        self.finish()

    def times_asked(self):
        self.finish()
        return len(self.waiting(REQUESTED))

    def hand_over(self, text):
        """To whoever asks next."""
        asked = self.wait_for(REQUESTED).request
        window = ctypes.c_ulong(asked.requestor)
        self.set(window, asked.property, "UTF8_STRING", text.encode())
        self.send(window, XEvent(answer=Answer(type=ANSWERED, requestor=asked.requestor, selection=asked.selection,
                                               target=asked.target, property=asked.property, time=asked.time)))


class Keyboard(Client):
    def print_on(self, keycode, sign):
        """Another sign on a key, as on the keyboards of another country."""
        symbol = ctypes.c_ulong(self.x11.XStringToKeysym(sign.encode()))
        self.x11.XChangeKeyboardMapping(self.connection, keycode, 1, ctypes.byref(symbol), 1)
        self.finish()


def set_dots_per_inch(display, number):
    """As a desktop does for a screen with small pixels; for the programs that start later."""
    client = Client(display)
    client.set(client.root, client.atom("RESOURCE_MANAGER"), "STRING", f"Xft.dpi:\t{number}\n".encode())
    client.finish()
    client.close()


class Window:
    def __init__(self, display, program, home, **environment):
        self.environment = display.environment
        self.process = subprocess.Popen([program, "--home", str(home)], env=dict(self.environment, **environment),
                                        stderr=subprocess.PIPE, text=True)
        self.first_frame = self.process.stderr.readline().strip()  # ends when the first frame stands
        if not self.first_frame.startswith("first frame"):
            raise AssertionError(f"the window did not open: {self.first_frame}")
        found = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(self.process.pid)],
                               env=self.environment, check=True, capture_output=True, text=True, timeout=60).stdout
        self.number = int(found.split()[0])
        self.pings = Pings(display, self.number)
        self.settle()

    def xdotool(self, *words):
        return subprocess.run(["xdotool", *words], env=self.environment, check=True, capture_output=True, text=True).stdout

    def settle(self):
        """Until what was sent is answered and painted: the first answer says that the program has taken everything that
        came before it, the second that it waits again, which it does after painting."""
        self.pings.ask()
        self.pings.ask()

    def size(self):
        told = dict(line.split("=") for line in self.xdotool("getwindowgeometry", "--shell", str(self.number)).split())
        return int(told["WIDTH"]), int(told["HEIGHT"])

    def picture(self, path):
        subprocess.run(["import", "-window", "root", "-define", "png:compression-level=1", str(path)], env=self.environment, check=True)

    def pixels(self):
        return subprocess.run(["import", "-window", "root", "rgb:-"], env=self.environment, check=True,
                              capture_output=True).stdout

    def appear_again(self):
        """What is shown is lost, and asked for as a whole."""
        self.xdotool("windowunmap", "--sync", str(self.number), "windowmap", "--sync", str(self.number))
        self.settle()

    def key(self, *names):
        for name in names:
            self.xdotool("key", name)
            self.settle()

    def type(self, text):
        self.xdotool("type", "--delay", "1", text)
        self.settle()

    def kill(self):
        self.pings.close()
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def leave(self):
        """As the window manager's cross does: the program ends by itself."""
        self.pings.ask_to_close()
        self.process.wait(PATIENCE)
        self.pings.close()

    def close(self):
        """There is no window manager here, so the program is asked to end."""
        self.pings.close()
        self.process.terminate()
        self.process.wait(PATIENCE)
