pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

/**
 * From one day to another: the first touch begins, the second ends; with `single`, one touch is one
 * day. Days are "2026-11-20".
 */
FocusScope {
    id: root

    property string from: ""
    property string to: ""
    property string today: ""
    property bool single: false

    signal chosen(string from, string to)

    property string _begun: ""
    property int _year: root._part(root.from !== "" ? root.from : root.today, 0)
    property int _month: root._part(root.from !== "" ? root.from : root.today, 1)
    readonly property string _low: root._begun !== "" ? root._begun : root.from
    readonly property string _high: root._begun !== "" ? root._begun : root.to

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: root.single ? root.from : qsTr("From %1 to %2").arg(root.from).arg(root.to)

    function _part(day: string, index: int): int {
        const parts = day.split("-");
        return parts.length === 3 ? parseInt(parts[index], 10) : index === 0 ? 2026 : 1;
    }

    function _iso(offset: int): string {
        const first = new Date(Date.UTC(root._year, root._month - 1, 1));
        const lead = (first.getUTCDay() + 6) % 7;
        return new Date(Date.UTC(root._year, root._month - 1, 1 + offset - lead)).toISOString().slice(0, 10);
    }

    function _turn(by: int): void {
        const month = new Date(Date.UTC(root._year, root._month - 1 + by, 1));
        root._year = month.getUTCFullYear();
        root._month = month.getUTCMonth() + 1;
    }

    function _touch(day: string): void {
        if (root.single) {
            root.chosen(day, day);
            return;
        }
        if (root._begun === "") {
            root._begun = day;
            return;
        }
        const first = root._begun;
        root._begun = "";
        root.chosen(first < day ? first : day, first < day ? day : first);
    }

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: Theme.space4

        RowLayout {
            Layout.fillWidth: true

            IconButton {
                iconName: "back"
                name: qsTr("Month before")
                onClicked: root._turn(-1)
            }
            Label {
                Layout.fillWidth: true
                text: Qt.locale().standaloneMonthName(root._month - 1) + " " + root._year
                size: Theme.heading
                weight: Theme.bold
                horizontalAlignment: Text.AlignHCenter
            }
            IconButton {
                iconName: "forward"
                name: qsTr("Month after")
                onClicked: root._turn(1)
            }
        }
        GridLayout {
            Layout.fillWidth: true
            columns: 7
            columnSpacing: 0
            rowSpacing: Theme.space4
            uniformCellWidths: true

            Repeater {
                model: 7

                Label {
                    required property int index

                    Layout.fillWidth: true
                    text: Qt.locale().standaloneDayName((index + 1) % 7, Locale.ShortFormat)
                    size: Theme.small
                    color: Theme.quiet
                    horizontalAlignment: Text.AlignHCenter
                }
            }
            Repeater {
                model: 42

                Tappable {
                    id: day

                    required property int index

                    readonly property string iso: root._iso(day.index)
                    readonly property bool inMonth: root._part(day.iso, 1) === root._month
                    readonly property bool within: root._low !== "" && day.iso >= root._low && day.iso <= root._high
                    readonly property bool isEnd: day.iso === root._low || day.iso === root._high

                    Layout.fillWidth: true
                    text: root._part(day.iso, 2).toString()
                    spoken: day.iso
                    chosen: day.within
                    padding: Theme.space4
                    onClicked: root._touch(day.iso)

                    background: Face {
                        radius: day.isEnd ? Theme.radius : 0
                        filled: day.isEnd
                        color: day.isEnd ? Theme.accent : day.within ? Theme.accentSoft : Theme.clear
                        pressed: day.down
                        border.width: day.iso === root.today ? 2 * Theme.hairline : 0
                        border.color: Theme.accent
                    }
                    contentItem: Label {
                        text: day.text
                        weight: day.isEnd || day.iso === root.today ? Theme.bold : Theme.regular
                        color: day.isEnd ? Theme.inkOn : day.inMonth ? Theme.ink : Theme.quiet
                        horizontalAlignment: Text.AlignHCenter
                        verticalAlignment: Text.AlignVCenter
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
