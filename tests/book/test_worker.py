"""The worker engine in a real browser: Pyodide answers what the table cannot."""

import http.server
import threading
from functools import partial
from random import Random

import pytest

from clusterlearn.book.pyodide import pyodide_size
from clusterlearn.engine import evaluate
from clusterlearn.exercises import SLUGS, load
from clusterlearn.serve import Handler

CHAPTER = "book/trust_governance/trust_as_capital.html"
START = """async () => {
  const words = clusterlearn.exercises.trust.words;
  window.progress = [];
  await clusterlearn.engine.start({
    root: "../../", words, say: (sentence) => window.progress.push(sentence) });
}"""
RUN = "([slug, inputs]) => clusterlearn.engine.run(slug, inputs)"
SAY_WHAT_FAILS = f"() => ({START})().then(() => '', (error) => error.message)"


def off_the_grid(exercise, count):
    """Settings anywhere in the range of the inputs, the same each time."""
    random = Random(0)
    return [
        {i.name: round(random.uniform(i.low, i.high), 4) for i in exercise.inputs}
        for _sample in range(count)
    ]


def close(value):
    """A number to compare with; labels must be the same."""
    return value if isinstance(value, str) else pytest.approx(value, rel=1e-9)


@pytest.fixture(scope="module")
def started(browser, served):
    """A page whose worker runs."""
    opened = browser.new_page()
    opened.goto(f"{served}/{CHAPTER}")
    opened.evaluate(START)
    yield opened
    opened.close()


@pytest.fixture
def careless(site):
    """The site from a server that knows neither .mjs nor .wasm, as some learning platforms."""

    class Careless(Handler):
        extensions_map = Handler.extensions_map | {
            ".js": "application/x-javascript",
            ".mjs": "text/plain",
            ".wasm": "application/octet-stream",
            ".whl": "text/plain",
        }

    handler = partial(Careless, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("slug", SLUGS)
def test_the_worker_agrees_with_python_on_this_machine(started, slug):
    exercise = load(slug)
    for inputs in [exercise.defaults, *off_the_grid(exercise, 6)]:
        expected = evaluate(exercise, inputs)

        found = started.evaluate(RUN, [slug, inputs])

        assert found["indicators"] == pytest.approx(expected["indicators"], rel=1e-9)
        assert found["sentence"] == expected["sentence"]
        assert found["reached"] == expected["reached"]
        for row, other in zip(found["rows"], expected["rows"], strict=True):
            assert {k: close(v) for k, v in other.items()} == row


def test_progress_is_told_up_to_the_size_on_the_button(started, root):
    told = started.evaluate("window.progress")

    size = f"{pyodide_size(root) / 1e6:.1f}"
    loaded = [float(sentence.split()[2]) for sentence in told]
    assert loaded == sorted(loaded)
    assert told[-1] == f"Starting Python: {size} of {size} MB"


def test_a_wrong_input_is_answered_by_a_sentence(started):
    said = started.evaluate(
        "() => clusterlearn.engine.run('trust', {honour: 7}).catch((error) => error.message)"
    )

    assert said == "honour must lie between 0.5 and 1.0, got 7"


def test_a_press_answers_a_number_off_the_grid(page, foreign, errors):
    opened = page(CHAPTER, width=360)
    opened.get_by_role("button", name="Skip").first.click()
    box = opened.get_by_role("spinbutton", name="Promises kept").first
    box.fill("81.25")
    box.press("Enter")

    opened.get_by_role("button", name="Run the model itself").click()

    opened.get_by_text("With 81.25 of 100 promises kept").first.wait_for()
    assert not foreign
    assert not errors


def test_the_worker_starts_where_the_server_calls_its_files_something_else(page, careless):
    opened = page(f"{careless}/{CHAPTER}")

    opened.evaluate(START)

    found = opened.evaluate(RUN, ["trust", {"honour": 0.8125}])
    assert "81.25 of 100" in found["sentence"]


def test_a_second_start_downloads_nothing_again(page):
    opened = page(CHAPTER)
    opened.evaluate(START)
    opened.evaluate(
        "async () => { while ((await (await caches.open('clusterlearn-engine'))"
        ".keys()).length < 6) await new Promise((done) => setTimeout(done, 50)); }"
    )
    opened.reload()
    asked = []
    opened.on("request", lambda request: asked.append(request.url))

    opened.evaluate(START)

    pieces = [url for url in asked if "/pyodide/" in url]
    assert [url.rsplit("/")[-1] for url in pieces] == ["engine.json"]


def test_a_cancelled_start_can_be_started_again(page):
    opened = page(CHAPTER)

    said = opened.evaluate(
        f"""async () => {{
          const first = ({SAY_WHAT_FAILS})();
          clusterlearn.engine.cancel();
          return [await first, await ({SAY_WHAT_FAILS})()];
        }}"""
    )

    assert said == ["The model was stopped.", ""]


def test_without_a_connection_the_page_says_what_to_do(page):
    opened = page(CHAPTER)
    opened.context.route("**/pyodide/**", lambda route: route.abort())

    said = opened.evaluate(SAY_WHAT_FAILS)

    assert said == "The model could not be fetched. Check the connection and try again."
