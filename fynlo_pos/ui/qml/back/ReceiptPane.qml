import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The open receipt as paper, and what can be done with it. */
Item {
    id: root

    required property HistoryModel vm
    /** Shown above the list of receipts: offers the way back to it. */
    property bool alone: false
    property string whyNotPrinted: ""

    signal listAsked

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space16
        spacing: Theme.space12
        visible: root.vm.isOpen

        RowLayout {
            Layout.fillWidth: true
            visible: root.alone || root.vm.refundedWords !== ""
            spacing: Theme.space8

            Button {
                visible: root.alone
                text: qsTr("All receipts")
                iconName: "back"
                kind: Button.Quiet
                onClicked: root.listAsked()
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.vm.refundedWords
                weight: Theme.medium
                color: Theme.stop
                horizontalAlignment: Text.AlignHCenter
            }
        }
        ScrollArea {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Paper {
                Layout.alignment: Qt.AlignHCenter
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                rows: root.vm.paper
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: false
            spacing: Theme.space12

            Button {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                text: qsTr("Print copy")
                iconName: "printer"
                size: Button.Large
                enabled: root.whyNotPrinted === ""
                reason: root.whyNotPrinted
                onClicked: root.vm.printCopy()
            }
            Button {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                text: qsTr("Save as PDF")
                iconName: "export"
                size: Button.Large
                onClicked: root.vm.savePdf()
            }
            Button {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                text: root.vm.refundWords
                iconName: "refund"
                size: Button.Large
                enabled: root.vm.canRefund
                reason: root.vm.whyNoRefund
                onClicked: root.vm.refundReceipt()
            }
        }
    }
    EmptyState {
        anchors.fill: parent
        visible: !root.vm.isOpen && root.vm.emptyTitle === "" && !root.vm.isReading
        iconName: "receipt"
        text: qsTr("Choose a receipt to see it here.")
    }
}
