# Builds the wheel (from the source archive, as others would), installs it alone, and uses it far from the checkout.
set -eu
trial=$(mktemp -d)
trap 'rm -rf "$trial"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

python -m build --outdir "$trial/dist" . >"$trial/log" 2>&1 || {
  cat "$trial/log" >&2
  exit 1
}
python -m venv "$trial/venv"
"$trial/venv/bin/pip" install --quiet "$trial"/dist/*.whl

cd "$trial"
PATH="$trial/venv/bin:$PATH"
samples=$(python -c 'from communique.assets import asset; print(asset("data", "samples"))')
case $samples in
"$trial"/*) ;;
*)
  echo "the wheel's own samples are not used, but $samples" >&2
  exit 1
  ;;
esac
communique build "$samples"/*.txt --store graph 2>log || {
  cat log >&2
  exit 1
}
communique verify --store graph
communique export --store graph --output graph.nq
communique validate graph.nq
communique query anniversaries-of-pair --state China --other Laos --year 2021 --store graph --format csv >answer
grep '^60,.*,2021,1961,Xi Jinping,' answer
