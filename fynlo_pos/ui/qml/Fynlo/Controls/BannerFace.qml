import QtQuick
import QtQuick.Layouts

/** What a banner looks like: its words, and the remedies beside or below them. */
Item {
    id: root

    /** What grows with it, and moves what is below. */
    required property Item mover
    property Stage stage: null
    property string text: ""
    property int tone: Tone.Warn
    property string actionText: ""
    property string dismissText: ""
    /** It is no taller, whatever it says: words that need more flick. */
    property real most: Infinity
    /** A finger is on a remedy. */
    readonly property bool held: first.down || second.down

    signal action
    signal dismissed

    /** The remedies stand below the words where these would be a narrow column beside them. */
    readonly property bool _stacked: root._mends && root.width < _beside + Theme.scaled(root.most < Theme.scaled(80) ? 140 : 280)
    readonly property bool _mends: root.actionText !== "" || root.dismissText !== ""
    readonly property real _beside: first.implicitWidth + second.implicitWidth + Theme.space12
    readonly property real _lineHeight: saying.implicitHeight / Math.max(1, saying.lineCount)
    readonly property real _lines: Math.max(1, Math.floor((root.most - 2 * Theme.space4 - (root._stacked ? remedies.implicitHeight + 2 * Theme.space4 : 0)) / root._lineHeight))
    readonly property string _sign: root.tone === Tone.Good ? "check" : root.tone === Tone.Warn || root.tone === Tone.Stop ? "warning" : "info"

    /** Other words: their beginning is in sight. */
    function begin(): void {
        words.contentY = 0;
    }

    /** The page below has moved. */
    function moved(): void {
        footing.moved();
    }

    implicitWidth: row.implicitWidth + 2 * Theme.space16
    implicitHeight: row.implicitHeight + 2 * Theme.space4

    Footing {
        id: footing

        mover: root.mover
        stage: root.stage
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.edgeWidth
        color: Theme.tone(root.tone)
    }
    GridLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.space16
        anchors.rightMargin: Theme.space8
        anchors.topMargin: Theme.space4
        anchors.bottomMargin: Theme.space4
        columns: root._stacked ? 2 : 3
        columnSpacing: Theme.space12
        rowSpacing: Theme.space4

        Icon {
            icon: root._sign
            color: Theme.tone(root.tone)
        }
        Flickable {
            id: words

            Layout.fillWidth: true
            implicitWidth: saying.implicitWidth
            implicitHeight: Math.max(Theme.target, Math.min(saying.implicitHeight, root._lines * root._lineHeight))
            contentWidth: width
            contentHeight: saying.height
            interactive: contentHeight > height
            clip: interactive
            boundsBehavior: Flickable.StopAtBounds

            Label {
                id: saying

                anchors.left: parent.left
                width: words.width - Theme.space8
                height: Math.max(words.height, implicitHeight)
                verticalAlignment: Text.AlignVCenter
                text: root.text
                weight: Theme.medium
            }
            ScrollMark {
                parent: words
                target: words
            }
        }
        GridLayout {
            id: remedies

            Layout.columnSpan: root._stacked ? 2 : 1
            Layout.alignment: Qt.AlignRight
            Layout.fillWidth: root._stacked
            Layout.bottomMargin: root._stacked ? Theme.space4 : 0
            visible: root._mends
            columns: row.width < root._beside ? 1 : 2
            columnSpacing: Theme.space12
            rowSpacing: Theme.space8

            Button {
                id: first

                Layout.fillWidth: true
                visible: root.actionText !== ""
                text: root.actionText
                onClicked: root.action()
            }
            Button {
                id: second

                Layout.fillWidth: true
                visible: root.dismissText !== ""
                text: root.dismissText
                kind: Button.Quiet
                onClicked: root.dismissed()
            }
        }
    }
}
