import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** Settings two beside each other where there is room, read line by line: fewer of them are below the fold. */
GridLayout {
    id: root

    readonly property real widest: Theme.scaled(1120)
    readonly property bool doubled: width >= Theme.scaled(880)

    columns: root.doubled ? 2 : 1
    uniformCellWidths: root.doubled
    columnSpacing: Theme.space32
    rowSpacing: Theme.space24
}
