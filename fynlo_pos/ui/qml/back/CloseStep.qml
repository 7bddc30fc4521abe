import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** One step of the close: what it is about on the left, the keys on the right, below each other where narrow. */
ScrollArea {
    id: root

    default property alias parts: left.data
    property alias keys: right.data
    /** Where digits go that are typed on a keyboard. */
    property Item typed: null

    readonly property bool narrow: width < Theme.scaled(720)

    padding: Theme.space16

    GridLayout {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.scaled(1120)
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.space8
        columns: root.narrow ? 1 : 2
        columnSpacing: Theme.space24
        rowSpacing: Theme.space16

        ColumnLayout {
            id: left

            Layout.fillWidth: true
            Layout.preferredWidth: Theme.scaled(340)
            Layout.alignment: Qt.AlignTop
            spacing: Theme.space12
        }
        ColumnLayout {
            id: right

            Layout.fillWidth: root.narrow
            Layout.preferredWidth: Theme.scaled(340)
            Layout.alignment: Qt.AlignTop
            spacing: Theme.space12
        }
    }
}
