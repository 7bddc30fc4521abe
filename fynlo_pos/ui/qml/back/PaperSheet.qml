import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** A document as it would print, with the buttons that print it and save it. */
Sheet {
    id: root

    property alias rows: paper.rows

    signal printAsked
    signal pdfAsked

    secondaryText: qsTr("Save as PDF")
    primaryText: qsTr("Print")
    primaryKind: Button.Accent
    onPrimary: root.printAsked()
    onSecondary: root.pdfAsked()

    Paper {
        id: paper

        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.scaled(420)
    }
}
