import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The receipts behind a figure, in the reports' own window. */
Rectangle {
    id: root

    required property ReportsModel vm
    property string whyNotPrinted: ""
    required property HistoryModel receipts

    color: Theme.ground

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: Math.max(Theme.barHeight, bar.implicitHeight + Theme.space8)
            color: Theme.surface

            RowLayout {
                id: bar

                anchors.fill: parent
                anchors.leftMargin: Theme.space8
                anchors.rightMargin: Theme.space16
                spacing: Theme.space8

                Button {
                    text: qsTr("Back to the figures")
                    iconName: "back"
                    kind: Button.Quiet
                    onClicked: root.vm.closeReceipts()
                }
                Item {
                    Layout.fillWidth: true
                }
            }
            Divider {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
            }
        }
        HistoryBody {
            Layout.fillWidth: true
            Layout.fillHeight: true
            vm: root.receipts
            whyNotPrinted: root.whyNotPrinted
            firstDay: root.vm.fromDate
            lastDay: root.vm.toDate
        }
    }
}
