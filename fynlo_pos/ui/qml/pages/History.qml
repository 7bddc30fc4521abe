import QtQuick
import Fynlo.Till
import "../back"
import "../shell"

/** The receipts of the till, to look at, print again, and refund. */
PageFrame {
    id: root

    required property HistoryModel vm

    title: qsTr("Receipts and refunds")

    HistoryBody {
        anchors.fill: parent
        vm: root.vm
        whyNotPrinted: root.shell.thisDevice.whyNotPrinted
    }
}
