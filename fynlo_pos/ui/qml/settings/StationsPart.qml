pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Where orders are made: what each station makes, and how it is told. */
ListAndForm {
    id: root

    required property StationListModel vm
    readonly property bool makes: root.vm.kind !== 2

    rows: root.vm.rows
    current: root.vm.current
    isOpen: root.vm.isOpen
    title: root.vm.title
    listName: qsTr("Stations")
    addText: qsTr("New station")
    archiveText: qsTr("Send it nothing any more")
    canArchive: !root.vm.isNew
    emptyText: qsTr("A station makes part of an order: the grill, the bar. Without one, orders go to nobody's screen.")
    hint: qsTr("Choose a station to change it.")
    onAdded: {
        root.vm.add();
        name.focusField();
    }
    onChosen: key => root.vm.choose(key)
    onClosed: root.vm.leave()
    onArchived: root.vm.archive()

    SavedField {
        id: name

        Layout.fillWidth: true
        label: qsTr("Name")
        placeholder: qsTr("Such as Grill")
        text: root.vm.name
        error: root.vm.nameError
        hint: root.vm.isNew ? qsTr("Write a name: then the station is saved as you go.") : ""
        onEdited: text => root.vm.writeName(text)
        onEnded: root.vm.endLine()
    }
    Setting {
        Layout.fillWidth: true
        text: qsTr("How it is told")
        detail: root.vm.kind === 1 ? qsTr("Each order is printed as it is sent.") : root.vm.kind === 2 ? qsTr("The pass makes nothing: it sees the orders of all stations until they are collected.") : qsTr("Orders stand on its screen: Menu, Kitchen screen.")
        options: [qsTr("Screen"), qsTr("Printer"), qsTr("Pass")]
        current: root.vm.kind
        onChosen: index => root.vm.chooseKind(index)
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: root.makes
        spacing: Theme.space8

        Label {
            Layout.fillWidth: true
            text: qsTr("What it makes")
            weight: Theme.medium
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.space8

            Repeater {
                model: root.vm.categories

                Chip {
                    required property int index
                    required property var modelData

                    text: modelData.name
                    chosen: modelData.chosen
                    onClicked: root.vm.toggleCategory(index)
                }
            }
        }
    }
    Switch {
        Layout.fillWidth: true
        visible: root.makes
        text: qsTr("And what no other station makes")
        on: root.vm.takesRest
        onChanged: on => root.vm.setTakesRest(on)
    }
    Setting {
        Layout.fillWidth: true
        visible: root.makes
        text: qsTr("For orders that are")
        options: [qsTr("All"), qsTr("Eat in"), qsTr("Take away")]
        current: root.vm.served
        onChosen: index => root.vm.chooseServed(index)
    }
    Switch {
        Layout.fillWidth: true
        visible: root.vm.kind === 0
        text: qsTr("Offer the printer")
        detail: qsTr("When its screen has not shown an order, the till that rang it may print it")
        on: root.vm.offersPrinter
        onChanged: on => root.vm.setOffersPrinter(on)
    }
    SavedField {
        Layout.fillWidth: true
        visible: root.makes
        label: qsTr("Its own printer")
        placeholder: qsTr("Such as 192.168.1.51")
        text: root.vm.printer
        hint: qsTr("Empty: the printer of the till that rings it. Where its own does not print, that one does.")
        error: root.vm.printerError
        onEdited: text => root.vm.writePrinter(text)
        onEnded: root.vm.endLine()
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: root.vm.kind === 0
        spacing: Theme.space8

        Label {
            Layout.fillWidth: true
            text: qsTr("Due after minutes")
            weight: Theme.medium
        }
        Stepper {
            name: qsTr("Due after minutes")
            value: root.vm.dueMinutes
            from: 1
            to: 240
            onMoved: value => root.vm.setDue(value)
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.targetMain
        visible: root.vm.kind === 0
        spacing: Theme.space8

        Label {
            Layout.fillWidth: true
            text: qsTr("Late after minutes")
            weight: Theme.medium
        }
        Stepper {
            name: qsTr("Late after minutes")
            value: root.vm.lateMinutes
            from: 1
            to: 240
            onMoved: value => root.vm.setLate(value)
        }
    }
}
