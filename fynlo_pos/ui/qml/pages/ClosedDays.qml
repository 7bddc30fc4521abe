pragma ComponentBehavior: Bound
import QtQuick
import Fynlo.Controls
import Fynlo.Till
import "../back"
import "../shell"

/** The days that were closed; a touch opens a day's Z report as its paper. */
PageFrame {
    id: root

    required property ClosedDaysModel vm

    title: qsTr("Closed days of this till")

    Panel {
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.margins: Theme.space16
        width: Math.min(parent.width - 2 * Theme.space16, Theme.scaled(880))

        ScrollList {
            anchors.fill: parent
            anchors.margins: Theme.hairline
            model: root.vm.rows
            Accessible.name: qsTr("Closed days")

            delegate: ListRow {
                required property int index
                required property var model

                width: ListView.view.width
                title: model.title
                detail: model.detail
                amount: model.amount
                status: model.status
                tone: model.tone
                chevron: true
                onClicked: root.vm.open(model.key)
            }
        }
        EmptyState {
            anchors.fill: parent
            visible: root.vm.isEmpty
            iconName: "moon"
            title: qsTr("No day is closed yet")
            text: qsTr("Each day stands here with its Z report once it is closed.")
        }
        EmptyState {
            anchors.fill: parent
            visible: root.vm.trouble !== ""
            iconName: "warning"
            text: root.vm.trouble
            actionText: qsTr("Try again")
            onAction: root.vm.look()
        }
    }
    LateSheet {
        id: paper

        sourceComponent: PaperSheet {
            title: root.vm.paperTitle
            rows: root.vm.paper
            whyNotPrinted: root.shell.thisDevice.whyNotPrinted
            onPrintAsked: root.vm.printPaper()
            onPdfAsked: root.vm.savePdf()
        }
    }
    Connections {
        target: root.vm

        function onPaperShown(): void {
            paper.open();
        }
    }
}
