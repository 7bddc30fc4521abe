import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The day is closed: its Z on paper, to print and to leave. */
ColumnLayout {
    id: root

    required property CloseDayModel vm
    property string whyNotPrinted: ""

    spacing: Theme.space16

    ScrollArea {
        Layout.fillWidth: true
        Layout.fillHeight: true
        padding: Theme.space16

        RowLayout {
            Layout.alignment: Qt.AlignHCenter
            spacing: Theme.space8

            Icon {
                icon: "check"
                color: Theme.go
            }
            Label {
                text: qsTr("The day is closed")
                size: Theme.heading
                weight: Theme.bold
                color: Theme.go
                Accessible.role: Accessible.AlertMessage
            }
        }
        Paper {
            Layout.alignment: Qt.AlignHCenter
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.scaled(440)
            rows: root.vm.paper
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        Layout.margins: Theme.space16
        Layout.topMargin: 0
        spacing: Theme.space12

        Item {
            Layout.fillWidth: true
        }
        Button {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.scaled(200)
            Layout.maximumWidth: Theme.scaled(200)
            text: qsTr("Save as PDF")
            iconName: "export"
            size: Button.Large
            onClicked: root.vm.savePdf()
        }
        Button {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.scaled(200)
            Layout.maximumWidth: Theme.scaled(200)
            text: qsTr("Print")
            iconName: "printer"
            size: Button.Large
            enabled: root.whyNotPrinted === ""
            reason: root.whyNotPrinted
            onClicked: root.vm.printZ()
        }
        Button {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.scaled(200)
            Layout.maximumWidth: Theme.scaled(200)
            text: qsTr("Done")
            kind: Button.Primary
            size: Button.Large
            onClicked: root.vm.finish()
        }
    }
}
