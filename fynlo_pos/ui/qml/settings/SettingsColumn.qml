import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** One column of settings, no wider than can be read, in a page that flicks. */
ScrollArea {
    id: root

    default property alias settings: column.data

    padding: Theme.space24

    ColumnLayout {
        id: column

        Layout.fillWidth: true
        Layout.maximumWidth: Theme.scaled(720)
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: Theme.targetMain
    }
}
