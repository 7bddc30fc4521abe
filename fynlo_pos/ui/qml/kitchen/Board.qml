pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** A station's board, or the pass: the bar, what is wrong, the tickets, and the count of it all. */
FocusScope {
    id: root

    required property BoardModel vm
    property bool countsAll: false
    /** A narrow window shows the count in place of the tickets. */
    readonly property bool narrow: width < Theme.scaled(900)
    readonly property bool choosing: root.vm.screen.stationPlace < 0 && root.vm.screen.stations.length > 0 && !root.vm.isPass

    focus: true

    Keys.onPressed: event => {
        const place = event.key - Qt.Key_1;
        event.accepted = place >= 0 && place < 9 && !event.isAutoRepeat;
        if (event.accepted)
            root.vm.finishPlace(place);
    }
    Keys.onEscapePressed: root.countsAll = false

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        BoardBar {
            Layout.fillWidth: true
            vm: root.vm
            counting: root.countsAll
            below: tickets.visible ? tickets.below : 0
            onBelowAsked: tickets.turn()
            onCountAsked: root.countsAll = !root.countsAll
            onRecallAsked: recall.open()
            onStationAsked: station.open()
        }
        Banner {
            Layout.fillWidth: true
            text: root.vm.silence
            tone: Tone.Warn
        }
        Banner {
            Layout.fillWidth: true
            text: root.vm.screen.clockWords
            tone: Tone.Warn
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: !root.countsAll || !root.narrow

                BoardTickets {
                    id: tickets

                    anchors.fill: parent
                    vm: root.vm
                    onHeadTouched: (key, number, rushed, courses) => head.ask(key, number, rushed, courses)
                }
                EmptyState {
                    anchors.fill: parent
                    visible: root.vm.ticketCount === 0
                    iconName: "kitchen"
                    title: root.vm.emptyTitle
                    text: root.vm.emptyText
                    actionText: root.choosing ? qsTr("Choose the station") : ""
                    onAction: station.open()
                }
            }
            AllDay {
                Layout.fillWidth: root.narrow
                Layout.fillHeight: true
                Layout.preferredWidth: Theme.width320
                visible: root.countsAll
                vm: root.vm
            }
        }
        /** What was just said lies over no ticket. */
        Item {
            implicitHeight: snack.height + Theme.space16 + Theme.space8
            visible: snack.shown
        }
    }
    RecallSheet {
        id: recall

        vm: root.vm
    }
    ScreenSheet {
        id: station

        vm: root.vm.screen
    }
    TicketSheet {
        id: head

        vm: root.vm
    }
    Snack {
        id: snack

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space16
        room: root.width - 2 * Theme.space16
        onAction: root.vm.notices.undo()
        onGone: root.vm.notices.forget()
    }
    Connections {
        target: root.vm.notices

        function onSnacked(text: string, action: string, tone: int): void {
            snack.show(text, action, tone);
        }
        function onCleared(): void {
            snack.hide();
        }
    }
}
