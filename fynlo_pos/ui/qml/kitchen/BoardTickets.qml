pragma ComponentBehavior: Bound
import QtQuick
import Fynlo.Controls
import Fynlo.Till

/**
 * The tickets side by side, the oldest first: each in the column that has room highest up, so that
 * a long one leaves no gap beside it.
 */
Flickable {
    id: root

    required property BoardModel vm
    readonly property real least: root.vm.screen.isLarge ? Theme.width440 : Theme.ticketWidth
    readonly property int columns: Math.max(1, Math.floor((width - Theme.space12) / (root.least + Theme.space12)))
    readonly property real each: Math.floor((width - Theme.space12) / root.columns) - Theme.space12

    /** Most orders have no more rows. */
    readonly property int _prepared: 6

    /** How many tickets begin below what is in sight. */
    readonly property int below: root._countBelow()

    signal headTouched(string key, string number, bool rushed, var courses)

    contentWidth: width
    contentHeight: flow.implicitHeight + 2 * Theme.space12
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Orders to make")

    onEachChanged: root._settle()

    Connections {
        target: root.vm

        // At once: the next picture shows each in its place.
        function onShown(): void {
            root._place();
        }
    }
    Item {
        id: flow

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space12
        anchors.rightMargin: 0

        Repeater {
            id: tickets

            model: root.vm.tickets

            BoardTicket {
                id: ticket

                anchors.left: flow.left
                anchors.leftMargin: ticket.column * (root.each + Theme.space12)
                anchors.top: flow.top
                anchors.topMargin: ticket.under
                width: root.each
                // A card that stands ready for the next order.
                visible: ticket.key !== ""
                prepared: root._prepared
                large: root.vm.screen.isLarge
                onHeightChanged: root._settle()
                onMarkedReady: root.vm.finish(ticket.key)
                onLineClicked: index => root.vm.touchRow(ticket.key, index)
                onAllergyRead: root.vm.readAllergy(ticket.key)
                onHeadClicked: {
                    root.vm.see(ticket.key);
                    root.headTouched(ticket.key, ticket.number, ticket.rushed, ticket.courses);
                }
            }
        }
    }
    ScrollMark {
        parent: root
        target: root
    }

    /** Once for all that changes at a time. */
    function _settle(): void {
        Qt.callLater(root._place);
    }

    function _place(): void {
        const ends = new Array(root.columns).fill(0);
        for (let place = 0; place < tickets.count; ++place) {
            const ticket = tickets.itemAt(place) as BoardTicket;
            if (!ticket || ticket.key === "")
                continue;
            ticket.column = ends.indexOf(Math.min(...ends));
            ticket.under = ends[ticket.column];
            ends[ticket.column] += ticket.height + Theme.space12;
        }
        flow.implicitHeight = Math.max(0, Math.max(...ends) - Theme.space12);
    }

    function _countBelow(): int {
        const edge = root.contentY + root.height - Theme.target;
        let count = 0;
        for (let place = 0; place < tickets.count; ++place) {
            const ticket = tickets.itemAt(place) as BoardTicket;
            if (ticket && ticket.key !== "" && flow.y + ticket.y > edge)
                ++count;
        }
        return count;
    }

    /** Show what stands below; from the end, the beginning again. */
    function turn(): void {
        const last = root.contentHeight - root.height;
        root.contentY = root.contentY >= last ? 0 : Math.min(last, root.contentY + root.height - Theme.target);
    }
}
