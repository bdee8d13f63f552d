"""A small server for looking at the site; it adds the reload script to what it serves.

The files of the site stay as they were built: the script is in the answer only.
"""

from __future__ import annotations

import threading
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

RELOAD_PATH = "/.xem-thu/thay-doi"
#: Seconds after which a waiting browser is answered, so that no connection hangs.
_PATIENCE = 20
_SCRIPT = """<script>
(function () {
  var seen = null;
  function ask() {
    fetch("%s?" + (seen === null ? "" : seen), { cache: "no-store" })
      .then(function (answer) { return answer.text(); })
      .then(function (number) {
        if (seen !== null && number !== seen) { location.reload(); return; }
        seen = number;
        ask();
      })
      .catch(function () { setTimeout(ask, 2000); });
  }
  ask();
})();
</script>
""".replace("%s", RELOAD_PATH)
_NO_SITE = (
    "<!doctype html><html lang='vi'><meta charset='utf-8'><title>Chưa có trang web</title>"
    "<p>Chưa có trang web. Xem cửa sổ dòng lệnh để biết cần sửa gì; "
    "sửa xong, trang này tự mở lại.</p></body></html>"
)


class Reloads:
    """How often the site was made anew; browsers wait here for the next time."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._number = 0
        self._closed = False

    def announce(self) -> None:
        """Tell all waiting browsers."""
        with self._changed:
            self._number += 1
            self._changed.notify_all()

    def close(self) -> None:
        """Let all waiting browsers go."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def after(self, seen: str) -> str:
        """The number of the site; waits while it is the one that was seen."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._closed or str(self._number) != seen, timeout=_PATIENCE
            )
            return str(self._number)


class Preview(ThreadingHTTPServer):
    """Serves one folder, which may change under it."""

    daemon_threads = True

    def __init__(self, address: tuple[str, int], folder: Path, reloads: Reloads) -> None:
        self.folder = folder
        self.reloads = reloads
        super().__init__(address, _Handler)


class _Handler(SimpleHTTPRequestHandler):
    server: Preview

    def do_GET(self) -> None:
        """A page with the reload script, a file as it is, or the number of the site."""
        address = urlsplit(self.path)
        if address.path == RELOAD_PATH:
            self._answer(self.server.reloads.after(address.query), "text/plain")
        elif (page := self._page(unquote(address.path))) is not None:
            self._answer(_with_script(page.read_text(encoding="utf-8")), "text/html")
        else:
            super().do_GET()

    def translate_path(self, path: str) -> str:
        """Below the site as it is now; it may have been placed anew since the last time."""
        self.directory = str(self.server.folder)
        return super().translate_path(path)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own page for what is not there."""
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        page = _nearest_404(self.server.folder, unquote(urlsplit(self.path).path))
        text = page.read_text(encoding="utf-8") if page else _NO_SITE
        self._answer(_with_script(text), "text/html", HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        """Nothing is kept: the next look must show the site as it is then."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing: the terminal is for problems."""

    def _page(self, path: str) -> Path | None:
        file = Path(self.translate_path(path))
        if file.is_dir() and path.endswith("/"):
            file /= "index.html"
        return file if file.suffix == ".html" and file.is_file() else None

    def _answer(self, text: str, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def _with_script(page: str) -> str:
    before, closing, after = page.rpartition("</body>")
    return f"{before}{_SCRIPT}{closing}{after}" if closing else page + _SCRIPT


def _nearest_404(folder: Path, path: str) -> Path | None:
    parts = [part for part in path.split("/") if part not in {"", ".", ".."}]
    for length in range(len(parts), -1, -1):
        page = folder.joinpath(*parts[:length], "404.html")
        if page.is_file():
            return page
    return None
