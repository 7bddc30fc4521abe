import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** A part of the settings, no wider than can be read, in a page that flicks. */
ScrollArea {
    id: root

    default property alias settings: column.data
    /** A part whose settings stand two beside each other says how wide it may be. */
    readonly property SettingsGrid grid: column.children[0] as SettingsGrid

    padding: Theme.space24

    ColumnLayout {
        id: column

        Layout.fillWidth: true
        Layout.maximumWidth: root.grid ? root.grid.widest : Theme.scaled(720)
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: Theme.targetMain
    }
}
