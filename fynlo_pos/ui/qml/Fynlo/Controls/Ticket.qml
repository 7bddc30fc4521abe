pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

/** What the kitchen makes for one order, readable at three metres. */
FocusScope {
    id: root

    property string number: ""
    /** "Table 4", "Sam  take away". */
    property string place: ""
    /** "9 min". */
    property string age: ""
    /** "DUE", "LATE". */
    property string status: ""
    property int tone: Tone.Plain
    /** The guest's allergy: the red band. Never a dish's list of contents. */
    property string allergy: ""
    /** Nobody here has said yet that the allergy was read. */
    property bool allergyAsks: false
    /** To be made before others. */
    property bool rushed: false
    /** The key of a bump bar that finishes it. */
    property string barKey: ""
    /** Rows of quantity, name, detail, note, station, state ("", "added", "cancelled", "printed", "done", "later"). */
    property list<var> lines
    /** So many rows are made before any is shown; further ones as they come. None is ever unmade. */
    property int prepared: 0
    property bool large: false
    property bool busy: false
    property string readyText: qsTr("Ready")
    property bool readyEnabled: true
    property string readyReason: ""

    readonly property int lineSize: root.large ? Theme.total : Theme.figure

    signal markedReady
    signal lineClicked(int index)
    signal allergyRead
    signal headClicked

    implicitWidth: root.large ? Theme.width440 : Theme.ticketWidth
    implicitHeight: column.implicitHeight + 2 * Theme.edgeWidth
    Accessible.role: Accessible.Grouping
    Accessible.name: [root.number, root.place, root.age, root.status, root.allergy].filter(part => part !== "").join(", ")

    onLinesChanged: root._prepare()
    Component.onCompleted: root._prepare()

    function _prepare(): void {
        while (places.count < Math.max(root.prepared, root.lines.length))
            places.append({
                place: places.count
            });
    }

    ListModel {
        id: places
    }
    Panel {
        anchors.fill: parent
        tone: Tone.Plain
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.clear
        border.width: root.tone === Tone.Plain ? 0 : Theme.focusWidth
        border.color: Theme.tone(root.tone)
        z: 1
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.edgeWidth
        spacing: 0

        TicketHead {
            Layout.fillWidth: true
            number: root.number
            place: root.place
            age: root.age
            status: root.status
            tone: root.tone
            rushed: root.rushed
            barKey: root.barKey
            size: root.lineSize
            onClicked: root.headClicked()
        }
        TicketAllergy {
            Layout.fillWidth: true
            visible: root.allergy !== ""
            size: root.large ? Theme.figure : Theme.heading
            text: root.allergy
            asks: root.allergyAsks
            onClicked: root.allergyRead()
        }
        Repeater {
            model: places

            TicketLine {
                required property int index
                readonly property var line: root.lines[index] ?? {}

                Layout.fillWidth: true
                Layout.topMargin: index === 0 ? Theme.space4 : 0
                visible: index < root.lines.length
                size: root.lineSize
                quantity: line.quantity ?? ""
                name: line.name ?? ""
                detail: line.detail ?? ""
                note: line.note ?? ""
                course: line.course ?? ""
                station: line.station ?? ""
                lineState: line.state ?? ""
                onClicked: root.lineClicked(index)
            }
        }
        Button {
            Layout.fillWidth: true
            Layout.margins: Theme.space12
            visible: root.readyText !== ""
            text: root.readyText
            kind: Button.Primary
            size: Button.Large
            busy: root.busy
            enabled: root.readyEnabled && !root.allergyAsks
            reason: root.allergyAsks ? qsTr("Read the allergy first") : root.readyEnabled ? "" : root.readyReason
            onClicked: root.markedReady()
        }
    }
}
