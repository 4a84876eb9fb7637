#!/bin/sh
# Installs ACA-Py for the interoperability tests, once: sh tests/interop/setup.sh [python3]
set -e
cd "$(dirname "$0")/../.."
folder=node_modules/.cache/acapy
"${1:-python3}" -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check --ignore-requires-python -r tests/interop/requirements.txt
"$folder/bin/aca-py" --version
