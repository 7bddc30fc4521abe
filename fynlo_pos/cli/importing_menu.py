"""The menu's import as typed: preview, faults row by row, a question, progress."""

from pathlib import Path

from fynlo_pos.app.clock import new_id
from fynlo_pos.cli.open_shop import OpenShop, open_shop
from fynlo_pos.cli.places import data_folder
from fynlo_pos.cli.read_file import opened_file, tell_encoding, tell_faults
from fynlo_pos.cli.stopping import stops_between_steps
from fynlo_pos.cli.terminal import ProgressBar, agreed, warn
from fynlo_pos.core.importing.import_menu import MenuPlan, plan_menu, save_menu
from fynlo_pos.core.importing.menu_csv import read_menu
from fynlo_pos.core.money import GBP, Currency, format_money
from fynlo_pos.core.trouble import Trouble

ROWS_LEFT_OUT = 3
SHOWN = 5


def run(file: Path, *, unasked: bool, preview: bool) -> int:
    """Import a menu file into the till of this data folder; return the exit code."""
    with opened_file(file) as stream, open_shop(data_folder()) as shop:
        venue = shop.venue()
        currency = venue.counted_in if venue else GBP
        says_vat = venue is None or venue.vat_registered
        menu_file = read_menu(stream, currency, says_vat=says_vat)
        plan = plan_menu(menu_file, shop.menu(), new_id)
        tell_encoding(menu_file.encoding)
        _show(plan, currency, says_vat=says_vat)
        if preview:
            print("This was a preview. Nothing was changed.")
        elif not plan.documents:
            print("The menu has all of this already. Nothing was changed.")
        elif not agreed("Import this menu?", unasked=unasked):
            print("Nothing was changed.")
        else:
            _save(plan, shop)
    return ROWS_LEFT_OUT if plan.left_out else 0


def _save(plan: MenuPlan, shop: OpenShop) -> None:
    bar = ProgressBar("Importing the menu")
    saved = 0
    try:
        with stops_between_steps() as check_stopped:

            def progress(done: int, of: int) -> None:
                nonlocal saved
                saved = done
                bar(done, of)
                check_stopped()

            save_menu(plan, shop.till, None, progress)
    except (KeyboardInterrupt, Trouble):
        bar.end()
        warn(
            f"{saved:,} of {len(plan.documents):,} changes of the menu are in. The same command "
            "goes on from there."
        )
        raise
    bar.end()
    print(f"Imported {len(plan.added):,} products and changed {len(plan.changed):,}.")


def _show(plan: MenuPlan, currency: Currency, *, says_vat: bool) -> None:
    print(
        f"{len(plan.added):,} new products, {len(plan.changed):,} with changes, "
        f"{plan.unchanged:,} as they are, {plan.left_out:,} rows left out."
    )
    for product in plan.added[:SHOWN]:
        print(f"  new      {product.name}  {format_money(product.price_minor, currency)}")
    for product in plan.changed[:SHOWN]:
        print(f"  changed  {product.name}  {format_money(product.price_minor, currency)}")
    hidden = max(0, len(plan.added) - SHOWN) + max(0, len(plan.changed) - SHOWN)
    if hidden:
        print(f"  and {hidden:,} more")
    if says_vat and plan.taxed:
        print(f"  VAT      {', '.join(f'{name}: {count:,}' for name, count in plan.taxed)}")
    tell_faults(plan.faults, plan.left_out)
