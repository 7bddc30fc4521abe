pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Receipts on one side, the open one on the other; one at a time where the window is narrow. */
Item {
    id: root

    required property HistoryModel vm
    property string whyNotPrinted: ""
    property string firstDay: root.vm.today
    property string lastDay: root.vm.today

    readonly property bool narrow: width < Theme.scaled(720)
    property bool showsReceipt: false
    /** Nothing to choose from: what is to be said has the whole width. */
    readonly property bool bare: root.vm.emptyTitle !== ""
    readonly property int listWidth: Math.max(Theme.scaled(360), Math.round(root.width * 0.42))

    RowLayout {
        anchors.fill: parent
        spacing: 0

        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: root.narrow || root.bare
            Layout.preferredWidth: root.listWidth
            visible: !root.narrow || !root.showsReceipt
            spacing: 0

            RowLayout {
                Layout.fillWidth: true
                Layout.maximumWidth: root.narrow ? root.width : root.listWidth - 2 * Theme.space12
                Layout.margins: Theme.space12
                spacing: Theme.space8

                Search {
                    Layout.fillWidth: true
                    text: root.vm.text
                    placeholder: qsTr("Number or item")
                    name: qsTr("Search receipts")
                    busy: root.vm.isReading
                    onEdited: text => root.vm.search(text)
                }
                Button {
                    text: root.vm.days
                    iconName: "calendar"
                    accessibleName: qsTr("Days: %1. Choose others").arg(root.vm.days)
                    onClicked: days.open()
                }
            }
            Chip {
                Layout.leftMargin: Theme.space12
                Layout.bottomMargin: Theme.space8
                visible: root.vm.narrowed !== ""
                text: root.vm.narrowed
                removable: true
                onClicked: root.vm.pickDays(root.firstDay, root.lastDay)
            }
            Divider {
                Layout.fillWidth: true
            }
            Rectangle {
                Layout.fillWidth: true
                Layout.fillHeight: true
                color: Theme.surface

                ScrollList {
                    anchors.fill: parent
                    model: root.vm.rows
                    Accessible.name: qsTr("Receipts")
                    onAtYEndChanged: {
                        if (atYEnd)
                            root.vm.more();
                    }

                    delegate: ListRow {
                        required property string key
                        required property bool isOpened
                        required title
                        required detail
                        required amount
                        required status
                        required tone

                        width: ListView.view.width
                        chosen: !root.narrow && isOpened
                        chevron: root.narrow
                        onClicked: {
                            root.vm.choose(key);
                            root.showsReceipt = true;
                        }
                    }
                }
                EmptyState {
                    anchors.fill: parent
                    visible: title !== ""
                    iconName: "receipt"
                    title: root.vm.emptyTitle
                    text: root.vm.emptyText
                }
                EmptyState {
                    anchors.fill: parent
                    visible: root.vm.trouble !== ""
                    iconName: "warning"
                    text: root.vm.trouble
                    actionText: qsTr("Try again")
                    onAction: root.vm.search("")
                }
            }
        }
        Divider {
            Layout.fillHeight: true
            visible: !root.narrow && !root.bare
            vertical: true
        }
        ReceiptPane {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.narrow ? root.showsReceipt : !root.bare
            vm: root.vm
            whyNotPrinted: root.whyNotPrinted
            alone: root.narrow
            onListAsked: root.showsReceipt = false
        }
    }
    LateSheet {
        id: days

        sourceComponent: DaysSheet {
            from: root.firstDay
            to: root.lastDay
            today: root.vm.today
            onChosen: (from, to) => {
                root.firstDay = from;
                root.lastDay = to;
                root.vm.pickDays(from, to);
            }
        }
    }
    LateSheet {
        id: refund

        sourceComponent: RefundSheet {
            vm: root.vm.refund
        }
    }
    Connections {
        target: root.vm.refund

        function onBegun(): void {
            refund.open();
        }
    }
}
