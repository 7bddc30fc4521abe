import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** A document as it would print, with the button that prints it. */
Sheet {
    id: root

    property alias rows: paper.rows

    signal printAsked

    primaryText: qsTr("Print")
    primaryKind: Button.Accent
    onPrimary: root.printAsked()

    Paper {
        id: paper

        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.scaled(420)
    }
}
