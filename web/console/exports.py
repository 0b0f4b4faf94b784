"""Downloads: the CSV files of the signed-in person's own business. Every download is on record."""

import csv
import io

from flask import Response, send_file
from flask.typing import ResponseReturnValue

from desk import audit, exports, permissions
from desk.errors import NotFound
from web import pages
from web.auth import login_required
from web.pages import console


@console.get("/exports/<name>.csv")
@login_required("download")
def download(name: str) -> ResponseReturnValue:
    """The file as it lies on the disk, or its header alone when there is none yet."""
    if name not in exports.FILES:
        raise NotFound("There is no such file.")
    for action in needed():
        permissions.require(pages.signed_in().role, action)
    with pages.writing() as db:
        audit.note_download(db, name)
    path = exports.path_of(pages.parts().office, pages.business(), name).absolute()
    try:
        response = send_file(path, mimetype="text/csv", as_attachment=True, download_name=f"{name}.csv", max_age=0)
    except FileNotFoundError:
        response = _header_only(name)
    response.headers["Cache-Control"] = "no-store"
    return response


def needed() -> tuple[str, ...]:
    """What a role must be allowed for the files of this business: in a medical trade they hold health data."""
    return ("download", "see_medical") if pages.kind().is_medical else ("download",)


def _header_only(name: str) -> Response:
    line = io.StringIO(newline="")
    csv.writer(line).writerow(exports.FILES[name])
    headers = {"Content-Disposition": f"attachment; filename={name}.csv"}
    return Response(line.getvalue(), mimetype="text/csv", headers=headers)
