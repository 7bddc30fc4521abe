import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** A document as it would print, with the buttons that print it and save it. */
Sheet {
    id: root

    property alias rows: paper.rows
    property string whyNotPrinted: ""

    signal printAsked
    signal pdfAsked

    secondaryText: qsTr("Save as PDF")
    primaryText: qsTr("Print")
    primaryKind: Button.Accent
    primaryEnabled: root.whyNotPrinted === ""
    primaryReason: root.whyNotPrinted
    onPrimary: root.printAsked()
    onSecondary: root.pdfAsked()

    Paper {
        id: paper

        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.scaled(420)
    }
}
