"""Many runs by Dask: two workers on this machine, the same result, also when one dies."""

import dask
import pytest
from distributed import Client, LocalCluster
from ensemble.simulations import fragile, seeds, walk

from clusterlearn.ensemble import ensemble

STEPS = {"steps": 6}


@pytest.fixture(scope="module")
def client():
    quiet = {"distributed.scheduler.allowed-failures": 0, "distributed.admin.tick.limit": "1h"}
    with (
        dask.config.set(quiet),
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address=None,
            silence_logs=50,
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


def test_workers_of_dask_give_what_one_process_gives(client):
    result = ensemble(walk, STEPS, 90, executor=client.get_executor(), workers=2)

    assert result == ensemble(walk, STEPS, 90, workers=1)


def test_a_run_that_kills_a_worker_of_dask_is_lost_and_no_other(client, tmp_path):
    kills = {seeds(20)[7]: 99}
    result = ensemble(
        fragile,
        {"kills": kills, "marks": tmp_path},
        20,
        executor=client.get_executor(),
        workers=2,
    )

    assert result.lost == (7,)
    assert list(result.samples["value"]) == [float(s) for s in seeds(20) if s not in kills]
